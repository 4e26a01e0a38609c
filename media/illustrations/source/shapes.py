"""Places in a scene and the plain bodies that are put there.

A `Place` is a spot with a direction; every body is measured from it in metres: x to the right, y away from
the viewer, z up. A body's own spot is the middle of its underside, and furniture looks towards the viewer.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import radians

import bmesh
import bpy
from materials import Colour, material, rgb
from mathutils import Matrix, Vector

Spot = tuple[float, float, float]
ORIGIN: Spot = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Place:
    """A spot in the scene with a direction and a scale."""

    matrix: Matrix
    font: bpy.types.VectorFont

    def at(self, x: float = 0, y: float = 0, z: float = 0, turn: float = 0, scale: float = 1) -> Place:
        """The place that lies x, y, z metres from here, turned by so many degrees about the vertical."""
        move = Matrix.Translation((x, y, z)) @ Matrix.Rotation(radians(turn), 4, "Z") @ Matrix.Scale(scale, 4)
        return Place(self.matrix @ move, self.font)

    def tilt(self, x: float = 0, y: float = 0) -> Place:
        """This place leaning by so many degrees about its x and y axes."""
        lean = Matrix.Rotation(radians(x), 4, "X") @ Matrix.Rotation(radians(y), 4, "Y")
        return Place(self.matrix @ lean, self.font)

    def squeeze(self, y: float) -> Place:
        """This place with all depths multiplied by y."""
        return Place(self.matrix @ Matrix.Diagonal((1, y, 1, 1)), self.font)

    def put(self, data: bpy.types.ID, colour: Colour, at: Spot = ORIGIN, turn: float = 0) -> None:
        """Put a finished mesh or curve here."""
        body = bpy.data.objects.new("body", data)
        data.materials.append(material(colour))
        body.matrix_world = self.matrix @ Matrix.Translation(at) @ Matrix.Rotation(radians(turn), 4, "Z")
        bpy.context.scene.collection.objects.link(body)

    def box(
        self, colour: Colour, size: Spot, at: Spot = ORIGIN, soft: float = 0.012, turn: float = 0
    ) -> None:
        """A box with softened edges."""
        form = bmesh.new()
        bmesh.ops.create_cube(form, size=1.0)
        bmesh.ops.scale(form, vec=size, verts=form.verts)
        bmesh.ops.translate(form, vec=(0, 0, size[2] / 2), verts=form.verts)
        offset = min(soft, 0.45 * min(size))
        if offset > 0.0005:
            steps = 2 if offset < 0.03 else 5
            made = bmesh.ops.bevel(
                form, geom=form.edges[:], offset=offset, segments=steps, affect="EDGES", profile=0.5
            )
            if offset > 0.2 * min(size):
                made["faces"] = form.faces[:]
            for face in made["faces"]:
                face.smooth = True
        self.put(_mesh(form), colour, at, turn)

    def cyl(
        self,
        colour: Colour,
        r: float,
        h: float,
        at: Spot = ORIGIN,
        top: float | None = None,
        soft: float = 0.008,
    ) -> None:
        """A standing cylinder, or a cone cut off when the radius at the top is another one."""
        high = r if top is None else top
        edge = min(soft, 0.4 * h, 0.4 * max(min(r, high), 0.001))
        self.lathe(colour, [(0, 0), (r - edge, 0), (r, edge), (high, h - edge), (high - edge, h), (0, h)], at)

    def lathe(
        self, colour: Colour, line: Sequence[tuple[float, float]], at: Spot = ORIGIN, steps: int = 32
    ) -> None:
        """A body turned from a line of (radius, height) points."""
        form = bmesh.new()
        verts = [form.verts.new((r, 0, z)) for r, z in line]
        edges = [form.edges.new(pair) for pair in itertools.pairwise(verts)]
        bmesh.ops.spin(
            form, geom=[*verts, *edges], cent=(0, 0, 0), axis=(0, 0, 1), angle=radians(360), steps=steps
        )
        bmesh.ops.remove_doubles(form, verts=form.verts[:], dist=0.0002)
        bmesh.ops.recalc_face_normals(form, faces=form.faces[:])
        for face in form.faces:
            face.smooth = abs(face.normal.z) < 0.98
        self.put(_mesh(form), colour, at)

    def ball(
        self, colour: Colour, r: float, at: Spot = ORIGIN, size: Spot = (1, 1, 1), fine: int = 3
    ) -> None:
        """A ball about its middle, stretched by `size`."""
        form = bmesh.new()
        bmesh.ops.create_icosphere(form, subdivisions=fine, radius=r)
        bmesh.ops.scale(form, vec=size, verts=form.verts)
        for face in form.faces:
            face.smooth = True
        self.put(_mesh(form), colour, at)

    def tube(
        self, colour: Colour, points: Sequence[Spot], r: float, bent: bool = False, closed: bool = False
    ) -> None:
        """A round rod through the points, straight from one to the next or gently bent."""
        curve = bpy.data.curves.new("tube", "CURVE")
        curve.dimensions = "3D"
        curve.bevel_depth = r
        curve.bevel_resolution = 3
        curve.use_fill_caps = True
        line = curve.splines.new("BEZIER" if bent else "POLY")
        if bent:
            line.bezier_points.add(len(points) - 1)
            for knot, point in zip(line.bezier_points, points, strict=True):
                knot.co = point
                knot.handle_left_type = knot.handle_right_type = "AUTO"
        else:
            line.points.add(len(points) - 1)
            for knot, point in zip(line.points, points, strict=True):
                knot.co = (*point, 1)
        line.use_cyclic_u = closed
        self.put(curve, colour)

    def slab(
        self, colour: Colour, outline: Sequence[tuple[float, float]], h: float, at: Spot = ORIGIN
    ) -> None:
        """A flat body with the given outline on the ground, h metres thick."""
        form = bmesh.new()
        face = form.faces.new([form.verts.new((x, y, 0)) for x, y in outline])
        raised = bmesh.ops.extrude_face_region(form, geom=[face])["geom"]
        bmesh.ops.translate(
            form, vec=(0, 0, h), verts=[v for v in raised if isinstance(v, bmesh.types.BMVert)]
        )
        bmesh.ops.recalc_face_normals(form, faces=form.faces[:])
        self.put(_mesh(form), colour, at)

    def facet(self, colour: Colour, corners: Sequence[Spot]) -> None:
        """A single flat face through its corners."""
        form = bmesh.new()
        form.faces.new([form.verts.new(corner) for corner in corners])
        self.put(_mesh(form), colour)

    def sheet(
        self, colour: Colour, outline: Sequence[tuple[float, float]], at: Spot, depth: float = 0.01
    ) -> None:
        """An upright flat body facing the viewer, its outline given as (x, z)."""
        upright = Place(
            self.matrix @ Matrix.Translation(at) @ Matrix.Rotation(radians(90), 4, "X"), self.font
        )
        upright.slab(colour, outline, depth)

    def blade(self, colour: Colour, spine: Sequence[Spot], width: float, fold: float = 0.2) -> None:
        """A leaf along its spine: pointed at both ends, folded a little along the middle."""
        form = bmesh.new()
        rows = []
        for i, point in enumerate(spine):
            share = i / (len(spine) - 1)
            half = width / 2 * (4 * share * (1 - share)) ** 0.6 + 0.002
            here = Vector(point)
            ahead = Vector(spine[min(i + 1, len(spine) - 1)]) - Vector(spine[max(i - 1, 0)])
            side = ahead.cross(Vector((0, 0, 1)))
            side = side.normalized() if side.length > 1e-6 else Vector((1, 0, 0))
            lift = side.cross(ahead).normalized() * fold * half
            rows.append(
                [form.verts.new(p) for p in (here - side * half + lift, here, here + side * half + lift)]
            )
        for a, b in itertools.pairwise(rows):
            for j in (0, 1):
                form.faces.new((a[j], a[j + 1], b[j + 1], b[j])).smooth = True
        self.put(_mesh(form), colour)

    def text(self, colour: Colour, words: str, size: float, at: Spot = ORIGIN, depth: float = 0.012) -> None:
        """Upright words facing the viewer, centred on their spot; `size` is a character's height."""
        curve = bpy.data.curves.new("words", "FONT")
        curve.body = words
        curve.font = self.font
        curve.size = size
        curve.extrude = depth / 2
        curve.align_x = "CENTER"
        curve.align_y = "CENTER"
        stand = Place(self.matrix @ Matrix.Translation(at) @ Matrix.Rotation(radians(90), 4, "X"), self.font)
        stand.put(curve, colour)

    def lamp(self, colour: Colour, watts: float, at: Spot = ORIGIN, r: float = 0.15) -> None:
        """A small lamp that shines to all sides."""
        light = bpy.data.lights.new("lamp", "POINT")
        light.energy, light.shadow_soft_size, light.color = watts, r, rgb(colour)[:3]
        body = bpy.data.objects.new("lamp", light)
        body.matrix_world = self.matrix @ Matrix.Translation(at)
        bpy.context.scene.collection.objects.link(body)


def _mesh(form: bmesh.types.BMesh) -> bpy.types.Mesh:
    mesh = bpy.data.meshes.new("form")
    form.to_mesh(mesh)
    form.free()
    return mesh
