//! What the tests of the screens rest on, as far as it does not ask what authors wrote.

#[path = "../screens/harness/desk.rs"]
pub mod desk;
#[path = "../screens/harness/library.rs"]
pub mod library;
#[path = "../screens/harness/practice.rs"]
pub mod practice;
#[path = "../screens/harness/reviewed.rs"]
pub mod reviewed;
#[path = "../screens/harness/window.rs"]
pub mod window;
