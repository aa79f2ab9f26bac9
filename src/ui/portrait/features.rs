//! What a face consists of: chosen by the author, or drawn from the person's id.
use crate::ui::{egui::Color32, theme::portrait_colours};

/// Form of the hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hair {
    /// Short.
    Short,
    /// Combed to the side.
    Side,
    /// Curly.
    Curly,
    /// A bob.
    Bob,
    /// A bun.
    Bun,
    /// Long.
    Long,
    /// Short and grey.
    Grey,
    /// Covered by a scarf.
    Scarf,
    /// None.
    Bald,
}

impl Hair {
    /// All forms.
    pub const ALL: [Self; 9] =
        [Self::Short, Self::Side, Self::Curly, Self::Bob, Self::Bun, Self::Long, Self::Grey, Self::Scarf, Self::Bald];

    /// The form an author names.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hair| hair.name() == name)
    }

    /// The author's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Side => "side",
            Self::Curly => "curly",
            Self::Bob => "bob",
            Self::Bun => "bun",
            Self::Long => "long",
            Self::Grey => "grey",
            Self::Scarf => "scarf",
            Self::Bald => "bald",
        }
    }

    /// Forms a drawn beard goes with; authors may set any.
    fn may_have_beard(self) -> bool {
        matches!(self, Self::Short | Self::Side | Self::Grey | Self::Bald)
    }
}

/// Features an author may choose; each that is `None` is drawn from the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Features {
    /// Form of the hair.
    pub hair: Option<Hair>,
    /// Skin tone, 1 (light) to 8 (dark).
    pub skin: Option<u8>,
    /// Hair colour, 1 to 7.
    pub hair_colour: Option<u8>,
    /// Hue behind the head, 1 to 8.
    pub background: Option<u8>,
    /// Wears glasses.
    pub glasses: Option<bool>,
    /// Has a beard.
    pub beard: Option<bool>,
}

/// Every feature decided.
pub(super) struct DrawnFeatures {
    pub hair: Hair,
    pub skin: Color32,
    pub hair_colour: Color32,
    pub brow_colour: Color32,
    pub background: Color32,
    pub clothes: Color32,
    /// Colour of the shirt under a jacket, if it is one.
    pub collar: Option<Color32>,
    /// Colour of the frames.
    pub glasses: Option<Color32>,
    pub beard: bool,
}

impl Features {
    /// Decides what is open from the id. The same id always gives the same face.
    pub(super) fn draw(self, key: &str) -> DrawnFeatures {
        let palette = portrait_colours();
        let mut draws = Draws(hash(key));
        // Every draw is made whatever the author set, so that setting one feature leaves the others alone.
        let (background, skin, hair_colour) = (draws.below(8), draws.below(8), draws.below(7));
        let (form, clothes, collar) = (draws.below(9), draws.below(palette.clothes.len()), draws.below(2 * palette.collars.len()));
        let (glasses, beard) = (draws.below(4) == 0, draws.below(3) == 0);

        let hair = self.hair.unwrap_or(Hair::ALL[form]);
        let skin_tone = chosen(self.skin, skin, palette.skins.len());
        let colour = chosen(self.hair_colour, hair_colour, palette.hairs.len());
        let dark_skin = skin_tone >= palette.skins.len() / 2;
        let natural = if dark_skin && self.hair_colour.is_none() { palette.hairs[colour % 3] } else { palette.hairs[colour] };
        let hair_colour = match hair {
            Hair::Grey => palette.grey,
            Hair::Scarf => palette.scarves[colour],
            _ => natural,
        };
        DrawnFeatures {
            hair,
            skin: palette.skins[skin_tone],
            hair_colour,
            brow_colour: if hair == Hair::Scarf { palette.eye } else { hair_colour.lerp_to_gamma(palette.eye, BROW) },
            background: palette.backgrounds[chosen(self.background, background, palette.backgrounds.len())],
            clothes: palette.clothes[clothes],
            collar: if hair == Hair::Scarf { None } else { palette.collars.get(collar).copied() },
            glasses: self.glasses.unwrap_or(glasses).then(|| palette.frames[usize::from(dark_skin) % palette.frames.len()]),
            beard: self.beard.unwrap_or(beard && hair.may_have_beard()),
        }
    }
}

/// How far brows are darkened from the hair, so that fair ones still show.
const BROW: f32 = 0.35;

/// The author's number, counted from 1, or the drawn one.
fn chosen(author: Option<u8>, drawn: usize, count: usize) -> usize {
    author.map_or(drawn, |number| usize::from(number.saturating_sub(1))).min(count - 1)
}

/// Draws from one hash, a few bits at a time.
struct Draws(u64);

impl Draws {
    fn below(&mut self, count: usize) -> usize {
        let drawn = self.0 % count as u64;
        self.0 /= count as u64;
        drawn as usize
    }
}

/// 64 bits that depend on every byte of the id, the same on every machine and in every version.
fn hash(key: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(key.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_the_author_sets_leaves_the_others_alone() {
        let drawn = Features::default().draw("rafael");
        let set = Features { hair: Some(Hair::Bald), background: Some(8), ..Features::default() }.draw("rafael");
        assert_eq!(set.hair, Hair::Bald);
        assert_eq!((set.skin, set.clothes, set.collar), (drawn.skin, drawn.clothes, drawn.collar));
    }

    #[test]
    fn numbers_out_of_range_still_give_a_face() {
        let features = Features { skin: Some(0), hair_colour: Some(200), background: Some(9), ..Features::default() };
        let drawn = features.draw("x");
        assert_eq!(drawn.skin, portrait_colours().skins[0]);
    }

    #[test]
    fn every_form_is_found_by_its_name() {
        assert!(Hair::ALL.into_iter().all(|hair| Hair::named(hair.name()) == Some(hair)));
        assert_eq!(Hair::named("mohawk"), None);
    }
}
