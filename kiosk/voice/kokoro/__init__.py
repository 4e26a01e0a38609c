"""The natural voice: Kokoro-82M in Mandarin, as a pyttsx3 driver by the name of kokoro_zh."""
