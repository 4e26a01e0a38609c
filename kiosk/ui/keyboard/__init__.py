"""The keyboard on the screen: pinyin and Latin letters by touch, and nothing it writes is remembered."""
