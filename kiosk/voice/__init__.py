"""How a tour sounds: a sentence goes in as `Speak`, is said by the best means there are, and is heard.

spoken      written → what an engine is handed
recordings  human voices of a tour's media folder
library     sentences rendered before, kept on disk
engine      the worker process and its deadline; `worker` is the child itself, home of pyttsx3
narrator    whose turn it is: one job thread between the show and all of the above
output      what a loudspeaker must be able to do; `tape` is one that writes a file

Inside, sound is 24 kHz, mono, signed 16 bit (`pcm`).
"""
