//! Clustering points on a grid. Pure.

use passerelle_shared::geo::{BBox, Point};
use passerelle_shared::limits::MAP_FEATURES_MAX;
use rustc_hash::FxHashMap;

use crate::catalogue::plot::Plotted;

/// Side of a cell in pixels: two markers of 40 pixels never lie on one another for long.
const CELL_PIXELS: f64 = 64.0;
/// Pixels of the whole world at zoom 0, as web maps have it.
const TILE_PIXELS: f64 = 256.0;
/// Points that are shown as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// How many.
    pub count: u32,
    /// One of them; the only one where there is one.
    pub slot: u32,
    /// Their mean.
    pub centre: Point,
    /// The box around them: west, south, east, north.
    pub bounds: [f64; 4],
}

#[derive(Clone, Copy)]
struct Sum {
    count: u32,
    slot: u32,
    latitude: f64,
    longitude: f64,
    bounds: [f64; 4],
}

/// Clusters of the points inside a box at a zoom; few enough to be drawn, however many points
/// there are.
pub fn clusters(points: impl Iterator<Item = Plotted>, bbox: BBox, zoom: u8) -> Vec<Cluster> {
    let cell = CELL_PIXELS / (TILE_PIXELS * f64::from(1_u32 << zoom.min(30)));
    let mut cells: FxHashMap<(i32, i32), Sum> = FxHashMap::default();
    for Plotted { slot, point, x, y } in points.filter(|plotted| bbox.contains(plotted.point)) {
        add(
            &mut cells,
            key(x, y, cell),
            Sum {
                count: 1,
                slot,
                latitude: point.latitude,
                longitude: point.longitude,
                bounds: [
                    point.longitude,
                    point.latitude,
                    point.longitude,
                    point.latitude,
                ],
            },
        );
    }
    // A view that is larger than a screen has more cells than one can draw: widen them.
    while cells.len() > MAP_FEATURES_MAX {
        let mut wider = FxHashMap::default();
        for ((x, y), sum) in cells {
            add(&mut wider, (x.div_euclid(2), y.div_euclid(2)), sum);
        }
        cells = wider;
    }
    let mut clusters: Vec<((i32, i32), Cluster)> = cells
        .into_iter()
        .map(|(key, sum)| {
            let count = f64::from(sum.count);
            let centre = Point {
                latitude: sum.latitude / count,
                longitude: sum.longitude / count,
            };
            (
                key,
                Cluster {
                    count: sum.count,
                    slot: sum.slot,
                    centre,
                    bounds: sum.bounds,
                },
            )
        })
        .collect();
    // From north to south and west to east, as one reads: a keyboard goes through them so.
    clusters.sort_by_key(|((x, y), _)| (*y, *x));
    clusters.into_iter().map(|(_, cluster)| cluster).collect()
}

fn add(cells: &mut FxHashMap<(i32, i32), Sum>, key: (i32, i32), sum: Sum) {
    cells
        .entry(key)
        .and_modify(|all| {
            all.count += sum.count;
            all.slot = all.slot.min(sum.slot);
            all.latitude += sum.latitude;
            all.longitude += sum.longitude;
            for (edge, other) in [0, 1].map(|edge| (edge, sum.bounds[edge])) {
                all.bounds[edge] = all.bounds[edge].min(other);
            }
            for (edge, other) in [2, 3].map(|edge| (edge, sum.bounds[edge])) {
                all.bounds[edge] = all.bounds[edge].max(other);
            }
        })
        .or_insert(sum);
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "cells are numbered from 0 to 2^28"
)]
fn key(x: f64, y: f64, cell: f64) -> (i32, i32) {
    ((x / cell).floor() as i32, (y / cell).floor() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(side: u32) -> Vec<Plotted> {
        let step = 2.0 / f64::from(side);
        (0..side * side)
            .map(|slot| {
                let (row, column) = (f64::from(slot / side), f64::from(slot % side));
                let (latitude, longitude) = (44.0 + row * step, -1.0 + column * step);
                Plotted::new(
                    slot,
                    Point {
                        latitude,
                        longitude,
                    },
                )
            })
            .collect()
    }

    #[test]
    fn every_point_is_in_one_cluster() {
        for zoom in [0, 4, 8, 12, 18] {
            let clusters = clusters(grid(100).into_iter(), BBox::WORLD, zoom);
            assert_eq!(
                clusters.iter().map(|cluster| cluster.count).sum::<u32>(),
                10_000,
                "{zoom}"
            );
            assert!(
                clusters.len() <= MAP_FEATURES_MAX,
                "{zoom}: {}",
                clusters.len()
            );
        }
    }

    #[test]
    fn a_close_view_shows_points_by_themselves() {
        let bbox = BBox {
            west: -1.0,
            south: 44.0,
            east: -0.9,
            north: 44.1,
        };
        let clusters = clusters(grid(100).into_iter(), bbox, 14);
        assert!(clusters.iter().all(|cluster| cluster.count == 1));
        assert_eq!(clusters.len(), 36);
    }

    #[test]
    fn a_cluster_knows_the_box_of_its_points() {
        let points = [(10.0, 20.0), (11.0, 19.0)].map(|(latitude, longitude)| {
            Plotted::new(
                1,
                Point {
                    latitude,
                    longitude,
                },
            )
        });
        let clusters = clusters(points.into_iter(), BBox::WORLD, 0);
        assert_eq!(clusters.len(), 1);
        let expected = [19.0, 10.0, 20.0, 11.0];
        assert!(
            clusters[0]
                .bounds
                .iter()
                .zip(expected)
                .all(|(edge, expected)| (edge - expected).abs() < 1e-9)
        );
        assert_eq!(
            clusters[0].centre,
            Point {
                latitude: 10.5,
                longitude: 19.5
            }
        );
    }
}
