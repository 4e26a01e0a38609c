"""The family's colours and surfaces: one palette of warm light, oak and cinnabar."""

from __future__ import annotations

import bpy

Colour = str

CREAM, IVORY, LINEN, SAND = "F3E9D8", "FBF6EC", "E6D8C3", "D8C3A2"
OAK, HONEY, WALNUT, CHESTNUT = "D3A876", "C08D58", "7B4E33", "5A3726"
CINNABAR, ROSE, PEACH, BRASS = "BF3B2B", "D98C7A", "EFC4A4", "C79A4B"
SAGE, MOSS, LEAF, MINT = "93A98D", "6C8667", "4C7A48", "CFE0D2"
TEAL, MIST, INDIGO, SKY = "4F7E82", "B9CDCE", "3D5A80", "CFE4EA"
INK, SLATE, STONE, WHITE = "33302E", "5F6468", "B9B2A6", "FFFFFF"
SKIN = "E9B993"


def material(colour: Colour) -> bpy.types.Material:
    """The surface called `colour`: six hex digits, or KIND:DIGITS with a kind of surface.

    Kinds: `glow` shines a little by itself, `lit` more, `gloss` is lacquer, `metal`, `cloth`, `wood`
    has grain, `planks` and `tiles` cover floors, `stone` is speckled.
    """
    known = bpy.data.materials.get(colour)
    if known is not None:
        return known
    made = bpy.data.materials.new(colour)
    made.use_nodes = True
    kind, _, digits = colour.rpartition(":")
    nodes, links = made.node_tree.nodes, made.node_tree.links
    skin = nodes["Principled BSDF"]
    rgba = rgb(digits)
    skin.inputs["Base Color"].default_value = rgba
    skin.inputs["Roughness"].default_value = {"gloss": 0.22, "metal": 0.3, "cloth": 0.9}.get(kind, 0.58)
    if kind == "cloth":
        skin.inputs["Sheen Weight"].default_value = 0.25
    if kind == "metal":
        skin.inputs["Metallic"].default_value = 1.0
    if kind in ("glow", "lit"):
        skin.inputs["Emission Color"].default_value = rgba
        skin.inputs["Emission Strength"].default_value = 1.0 if kind == "glow" else 2.4
        made.cycles.emission_sampling = "NONE"
    if kind in ("wood", "planks", "tiles", "stone"):
        links.new(_pattern(kind, rgba, nodes, links), skin.inputs["Base Color"])
        skin.inputs["Roughness"].default_value = {"wood": 0.45, "planks": 0.32, "tiles": 0.24, "stone": 0.3}[
            kind
        ]
    return made


def rgb(digits: str) -> tuple[float, float, float, float]:
    """Six hex digits as linear light, opaque."""
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue, 1.0


def _shade(rgba: tuple[float, ...], by: float) -> tuple[float, float, float, float]:
    return rgba[0] * by, rgba[1] * by, rgba[2] * by, 1.0


def _pattern(
    kind: str, rgba: tuple[float, ...], nodes: bpy.types.Nodes, links: bpy.types.NodeLinks
) -> bpy.types.NodeSocket:
    where = nodes.new("ShaderNodeNewGeometry").outputs["Position"]
    if kind in ("planks", "tiles"):
        brick = nodes.new("ShaderNodeTexBrick")
        links.new(where, brick.inputs["Vector"])
        wide, tall, gap = (1.5, 0.19, 0.004) if kind == "planks" else (0.9, 0.9, 0.006)
        brick.offset = 0.37 if kind == "planks" else 0.0
        for name, value in (
            ("Scale", 1.0),
            ("Brick Width", wide),
            ("Row Height", tall),
            ("Mortar Size", gap),
        ):
            brick.inputs[name].default_value = value
        spread = 0.16 if kind == "planks" else 0.045
        brick.inputs["Color1"].default_value = _shade(rgba, 1 - spread)
        brick.inputs["Color2"].default_value = _shade(rgba, 1 + spread * 0.6)
        brick.inputs["Mortar"].default_value = _shade(rgba, 0.66)
        return brick.outputs["Color"]
    noise = nodes.new("ShaderNodeTexNoise")
    stretch = nodes.new("ShaderNodeMapping")
    links.new(where, stretch.inputs["Vector"])
    stretch.inputs["Scale"].default_value = (1, 1, 1) if kind == "stone" else (3.0, 3.0, 0.35)
    links.new(stretch.outputs["Vector"], noise.inputs["Vector"])
    noise.inputs["Scale"].default_value = 14.0 if kind == "stone" else 5.0
    ramp = nodes.new("ShaderNodeValToRGB")
    links.new(noise.outputs["Fac"], ramp.inputs["Fac"])
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.35, 0.65
    ramp.color_ramp.elements[0].color = _shade(rgba, 0.86)
    ramp.color_ramp.elements[1].color = _shade(rgba, 1.08)
    return ramp.outputs["Color"]
