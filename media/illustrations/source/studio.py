"""The photographer's studio: an empty scene, its sun and sky, the camera, and the finished picture."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from math import radians
from pathlib import Path

import bpy
from materials import rgb
from mathutils import Matrix
from PIL import Image, ImageFilter
from shapes import Place


@dataclass(frozen=True)
class View:
    """How a scene is looked at and lit; lengths in metres, angles in degrees, light without unit."""

    target: tuple[float, float, float] = (0.05, 2.9, 0.86)
    turn: float = 34.0
    down: float = 26.0
    wide: float = 13.0
    far: float = 34.0
    sun: float = 3.5
    sun_turn: float = -56.0
    sun_height: float = 41.0
    sun_soft: float = 1.6
    sun_colour: str = "FFE4C0"
    sky: float = 0.92
    sky_colour: str = "FFF6EA"
    exposure: float = 0.0


def empty_scene(font: Path) -> Place:
    """A scene with nothing in it; the place returned is its middle."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return Place(Matrix.Identity(4), bpy.data.fonts.load(str(font)))


def take(view: View, to: Path, size: tuple[int, int], scale: float, samples: int) -> None:
    """Render the scene at `scale` of its size and write it to `to` as WebP of the full size."""
    _light(view)
    _camera(view)
    scene = bpy.context.scene
    _engine(scene, (round(size[0] * scale), round(size[1] * scale)), samples)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.png"
        scene.render.filepath = str(raw)
        bpy.ops.render.render(write_still=True)
        with Image.open(raw) as picture:
            large = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    save(large.filter(ImageFilter.UnsharpMask(2.2, 60, 1)), to)


def save(picture: Image.Image, to: Path, quality: int = 82) -> None:
    """Write a picture as WebP of at most 450 KB, lowering the quality until it fits."""
    to.parent.mkdir(parents=True, exist_ok=True)
    part = to.with_suffix(".part")
    while True:
        picture.save(part, "WEBP", quality=quality, method=6)
        if part.stat().st_size <= 450_000 or quality <= 40:
            break
        quality -= 4
    part.replace(to)


def _light(view: View) -> None:
    scene = bpy.context.scene
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    back = world.node_tree.nodes["Background"]
    back.inputs["Color"].default_value = rgb(view.sky_colour)
    back.inputs["Strength"].default_value = view.sky
    world.cycles.sampling_method = "NONE"
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy = view.sun
    lamp.angle = radians(view.sun_soft)
    lamp.color = rgb(view.sun_colour)[:3]
    sun = bpy.data.objects.new("sun", lamp)
    turn = Matrix.Rotation(radians(view.sun_turn), 4, "Z") @ Matrix.Rotation(
        radians(90 - view.sun_height), 4, "X"
    )
    sun.matrix_world = turn
    scene.collection.objects.link(sun)


def _camera(view: View) -> None:
    scene = bpy.context.scene
    lens = bpy.data.cameras.new("camera")
    lens.lens = 36 * view.far / view.wide
    lens.clip_end = 500
    camera = bpy.data.objects.new("camera", lens)
    turn = Matrix.Rotation(radians(view.turn), 4, "Z") @ Matrix.Rotation(radians(90 - view.down), 4, "X")
    camera.matrix_world = Matrix.Translation(view.target) @ turn @ Matrix.Translation((0, 0, view.far))
    scene.collection.objects.link(camera)
    scene.camera = camera
    scene.view_settings.view_transform = "Khronos PBR Neutral"
    scene.view_settings.exposure = view.exposure


def _engine(scene: bpy.types.Scene, size: tuple[int, int], samples: int) -> None:
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.render.image_settings.file_format = "PNG"
    scene.render.use_persistent_data = False
    cycles = scene.cycles
    cycles.samples = samples
    cycles.seed = 7
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = 0.03
    cycles.use_denoising = True
    cycles.denoiser = "OPENIMAGEDENOISE"
    cycles.denoising_prefilter = "FAST"
    cycles.use_light_tree = False
    cycles.use_fast_gi = True
    cycles.fast_gi_method = "REPLACE"
    cycles.ao_bounces_render = 1
    cycles.max_bounces = 4
    cycles.diffuse_bounces = 2
    cycles.glossy_bounces = 2
    cycles.transparent_max_bounces = 8
    cycles.sample_clamp_indirect = 4
    cycles.caustics_reflective = cycles.caustics_refractive = False
