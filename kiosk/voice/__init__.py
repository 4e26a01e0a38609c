"""How a tour sounds: a sentence goes in as `Speak`, is said by the best means there are, and is heard.

narrator    the voice as the show knows it: finds a sentence, or has it rendered, and has it played
shelves     the order of voices: what is rendered already, and which of it may stand for a sentence
recordings  human voices of a tour's media folder; they beat every engine
library     sentences rendered on this machine; `pack` is the narration that a tour carries
saying      what is to be said, and the name of its sound; `rendered` is that sound in a file
studio      the thread that renders what is wanted, then what is probable, then whole tours
engine      the worker process within its bounds (`child` is one run of it); `here` tells who can speak

In the worker, a process that may die:
worker      sentences in, sounds out; `speaker` is one engine of pyttsx3, tamed
spoken      written → spoken: `marked` keeps places, `reading` holds the rules, `tidy` what is never read
kokoro      the natural voice, as a driver of pyttsx3
shaping     samples → sound as it has to be; `loudness` makes it even, `marks` tells when what begins

output      what a loudspeaker must be able to do; `tape` is one that writes a file
Inside, sound is 24 kHz, mono, signed 16 bit (`pcm`).
"""
