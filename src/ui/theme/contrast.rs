//! Contrast of every pair of colours that meet, measured by WCAG 2, in every theme and variant.
use super::*;

/// Contrast text needs (WCAG 2, 1.4.3).
const TEXT: f32 = 4.5;
/// Contrast marks and borders of controls need (WCAG 2, 1.4.11).
const MARK: f32 = 3.0;
/// Ground of text on the sky: `sky0` at this alpha.
const PILL: f32 = 0.62;

fn channel(value: u8) -> f32 {
    let c = f32::from(value) / 255.0;
    if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

fn luminance(c: Color32) -> f32 {
    0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b())
}

fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn pairs(t: &Theme) -> Vec<(&'static str, Color32, Color32, f32)> {
    let mut pairs = Vec::new();
    let meanings = [
        ("ink", t.ink, TEXT),
        ("dim", t.dim, TEXT),
        ("accent", t.accent, TEXT),
        ("strategic", t.strategic, TEXT),
        ("tactical", t.tactical, TEXT),
        ("good", t.good, TEXT),
        ("warn", t.warn, TEXT),
        ("bad", t.bad, TEXT),
        ("edge", t.edge, MARK),
    ];
    for (name, colour, needed) in meanings {
        pairs.extend([t.ground, t.surface, t.raised].map(|under| (name, colour, under, needed)));
    }
    let s = &t.sky;
    let pill = s.sky2.lerp_to_gamma(s.sky0, PILL);
    pairs.extend([
        ("on_accent on accent", t.on_accent, t.accent, TEXT),
        ("ink on sky0", t.ink, s.sky0, TEXT),
        ("ink on sky3", t.ink, s.sky3, TEXT),
        ("dim on sky0", t.dim, s.sky0, TEXT),
        ("dim on sky3", t.dim, s.sky3, TEXT),
        ("dim on water1", t.dim, s.water1, TEXT),
        ("accent on water1", t.accent, s.water1, TEXT),
        ("bad on sky2", t.bad, s.sky2, TEXT),
        ("need on sky2", s.need, s.sky2, MARK),
        ("star on sky0", s.star, s.sky0, MARK),
        ("haze on sky1", s.haze, s.sky1, MARK),
        ("wave on water0", s.wave, s.water0, MARK),
        ("ink on a pill", t.ink, pill, TEXT),
        ("dim on a pill", t.dim, pill, TEXT),
        ("ink on a strategic tint", t.ink, t.tint(t.strategic), TEXT),
        ("dim on a strategic tint", t.dim, t.tint(t.strategic), TEXT),
        ("ink on a tactical tint", t.ink, t.tint(t.tactical), TEXT),
        ("dim on a tactical tint", t.dim, t.tint(t.tactical), TEXT),
        ("ink on a chosen chip", t.ink, t.chosen(), TEXT),
    ]);
    pairs
}

#[test]
fn every_pair_is_readable_in_every_theme() {
    for name in ThemeName::ALL {
        for colour_blind in [false, true] {
            for (pair, top, under, needed) in pairs(&Theme::of(name, colour_blind)) {
                let measured = contrast(top, under);
                assert!(measured >= needed, "{name:?}, colour-blind {colour_blind}, {pair}: {measured:.2}, needed {needed}");
            }
        }
    }
}

#[test]
fn colour_blind_variant_changes_only_judgements() {
    for name in ThemeName::ALL {
        let (usual, variant) = (Theme::of(name, false), Theme::of(name, true));
        assert_ne!((usual.good, usual.bad), (variant.good, variant.bad));
        assert_eq!(usual, Theme { good: usual.good, bad: usual.bad, warn: usual.warn, ..variant });
    }
}

#[test]
fn portraits_have_the_palettes_scenario_authors_count_on() {
    let p = portrait_colours();
    assert_eq!((p.backgrounds.len(), p.skins.len(), p.hairs.len(), p.scarves.len()), (8, 8, 7, 7));
}
