//! Words of practice.

use crate::practice::{Area, Shortage};
use crate::tr;

/// Title of a focus area.
#[must_use]
pub fn area(area: Area) -> &'static str {
    match area {
        Area::ScrumFramework => tr!("area-scrum-framework"),
        Area::ProductVision => tr!("area-product-vision"),
        Area::ProductValue => tr!("area-product-value"),
        Area::BacklogManagement => tr!("area-backlog-management"),
        Area::Forecasting => tr!("area-forecasting"),
        Area::BusinessStrategy => tr!("area-business-strategy"),
        Area::Stakeholders => tr!("area-stakeholders"),
        Area::SelfManagingTeams => tr!("area-self-managing-teams"),
        Area::Scaling => tr!("area-scaling"),
    }
}

/// Why an exam cannot be drawn.
#[must_use]
pub fn shortage(shortage: &Shortage) -> String {
    let Shortage { profile, area: of, wanted, there } = shortage;
    tr!("practise-shortage", profile = profile.as_str(), area = area(*of), wanted = *wanted, there = *there)
}

/// When something will be, in days after today.
#[must_use]
pub fn ahead(days: i64) -> String {
    match days {
        ..=0 => tr!("practise-ahead-today").to_owned(),
        1 => tr!("practise-ahead-tomorrow").to_owned(),
        days => tr!("practise-ahead-days", days = days),
    }
}
