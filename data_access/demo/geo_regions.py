"""Growing towns out of cells and districts out of towns."""

import heapq
from collections import defaultdict

import numpy as np

from data_access.demo.geo_mesh import Floats, Ints, Mesh

Graph = dict[int, list[int]]


def neighbours(pairs: Ints) -> Graph:
    """Return each node's neighbours, in order."""
    graph: Graph = defaultdict(list)
    for a, b in sorted({(int(a), int(b)) for a, b in pairs} - {(-1, -1)}):
        if a != b:
            graph[a].append(b)
            graph[b].append(a)
    return {node: sorted(set(near)) for node, near in graph.items()}


def spread_seeds(flat: Floats, count: int, rng: np.random.Generator) -> Floats:
    """Spread points evenly over the given ones (a few rounds of k-means)."""
    seeds = flat[rng.choice(len(flat), count, replace=False)]
    for _ in range(5):
        nearest = _nearest(flat, seeds)
        size = np.bincount(nearest, minlength=count)
        for axis in (0, 1):
            total = np.bincount(nearest, weights=flat[:, axis], minlength=count)
            seeds[:, axis] = np.where(
                size > 0, total / np.maximum(size, 1), seeds[:, axis]
            )
    return seeds


def _nearest(points: Floats, seeds: Floats) -> Ints:
    gap = (points**2).sum(1)[:, None] - 2 * points @ seeds.T + (seeds**2).sum(1)
    nearest: Ints = gap.argmin(axis=1)
    return nearest


def grow_towns(mesh: Mesh, count: int, rng: np.random.Generator) -> Ints:
    """Return the town of each cell (-1 outside): connected, with uneven borders."""
    cells = np.flatnonzero(mesh.inside)
    seeds = spread_seeds(mesh.flat[cells], count, rng)
    start = cells[_nearest(seeds, mesh.flat[cells])]
    both = mesh.pairs[mesh.inside[mesh.pairs].all(axis=1)]
    gap = np.hypot(*(mesh.flat[both[:, 0]] - mesh.flat[both[:, 1]]).T)
    cost = gap * rng.lognormal(0, 0.42, len(gap))
    roads: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (a, b), price in zip(both.tolist(), cost.tolist(), strict=True):
        roads[a].append((b, price))
        roads[b].append((a, price))
    town = np.full(len(mesh.flat), -1)
    queue = [(0.0, int(cell), i) for i, cell in enumerate(start)]
    heapq.heapify(queue)
    while queue:
        spent, cell, owner = heapq.heappop(queue)
        if town[cell] >= 0:
            continue
        town[cell] = owner
        for near, price in roads[cell]:
            if town[near] < 0:
                heapq.heappush(queue, (spent + price, near, owner))
    return town


def town_centres(flat: Floats, town: Ints) -> Floats:
    """Return the middle of each town's cells in the even plane."""
    known = town >= 0
    size = np.bincount(town[known])
    return np.column_stack(
        [np.bincount(town[known], weights=flat[known, axis]) / size for axis in (0, 1)]
    )


def grow_districts(
    centres: Floats, graph: Graph, middles: Floats, sizes: list[int]
) -> Ints:
    """Return the district of each town: connected groups near their middles.

    The district furthest behind its wanted size takes its nearest free neighbour.
    """
    distance = np.hypot(*(centres[:, None, :] - middles[None, :, :]).transpose(2, 0, 1))
    district = np.full(len(centres), -1)
    frontier: list[set[int]] = [set() for _ in sizes]
    counts = [0] * len(sizes)

    def take(owner: int, town: int) -> None:
        district[town] = owner
        counts[owner] += 1
        for edge in frontier:
            edge.discard(town)
        frontier[owner] |= {near for near in graph[town] if district[near] < 0}

    for owner in range(len(sizes)):
        free = np.where(district < 0, distance[:, owner], np.inf)
        take(owner, int(free.argmin()))
    while (district < 0).any():
        ready = [i for i in range(len(sizes)) if frontier[i]]
        owner = min(ready, key=lambda i: (counts[i] / sizes[i], i))
        take(owner, min(frontier[owner], key=lambda t: (distance[t, owner], t)))
    return district


def even_out(
    district: Ints, centres: Floats, graph: Graph, middles: Floats, sizes: list[int]
) -> Ints:
    """Hand border towns to districts that are short of some, first ones first.

    A district gives a town only where it has more than its size and stays whole.
    """
    district = district.copy()
    for owner in list(range(len(sizes))) * 4:
        while (district == owner).sum() < sizes[owner]:
            counts = np.bincount(district, minlength=len(sizes))
            free = [
                town
                for town, near in graph.items()
                if counts[district[town]] > sizes[district[town]]
                and owner in district[near]
                and _whole_without(district, graph, town)
            ]
            if not free:
                break
            gaps = np.hypot(*(centres[free] - middles[owner]).T)
            district[free[int(gaps.argmin())]] = owner
    return district


def _whole_without(district: Ints, graph: Graph, town: int) -> bool:
    rest = {t for t in graph if district[t] == district[town]} - {town}
    reached: set[int] = set()
    todo = [min(rest)] if rest else []
    while todo:
        here = todo.pop()
        if here not in reached:
            reached.add(here)
            todo.extend(near for near in graph[here] if near in rest)
    return reached == rest
