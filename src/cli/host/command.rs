//! What a host types, a line each.

/// What `help` prints.
pub(super) const HELP: &str = "Commands, a line each:
  list                 what can be voted on now
  ask N [SECONDS]      ask number N of the list; the time is a hint
  question TEXT / OPTION / OPTION
                       ask something of your own, which changes nothing in the run
  time SECONDS         set the time that is left
  hands 3 5 1          hands you counted, in the order of the options
  close                end the vote; late taps count for two seconds
  talk [SECONDS] [TEXT]
                       let them talk before they vote again
  again                vote once more; the first votes stay beside
  decide               decide as most voted
  decide N             decide for option N yourself; `decide none` for nothing
  next                 end this phase of the Sprint
  where                how things stand
  who                  the seats
  remove N             take a seat away; whoever sat there may join again
  name N NAME          name a seat
  lock, unlock         nobody joins any more, or again
  pause, go on         take no votes for a while
  end                  end the session; names are forgotten
  leave                stop here and go on another day";

/// A command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    List,
    Ask {
        number: usize,
        seconds: Option<u64>,
    },
    Question {
        text: String,
        options: Vec<String>,
    },
    Time(u64),
    Hands(Vec<u32>),
    Close,
    Talk {
        seconds: Option<u64>,
        text: String,
    },
    Again,
    /// By the votes, or for these options, from 0.
    Decide(Option<Vec<usize>>),
    Next,
    Where,
    Who,
    Remove(u32),
    Name(u32, String),
    Lock(bool),
    Pause,
    GoOn,
    End,
    Leave,
}

/// Reads a line; none if there is nothing on it.
///
/// # Errors
/// What is wrong with it, and what to type.
pub(super) fn read(line: &str) -> Result<Option<Command>, String> {
    let line = line.trim();
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let numbers = || rest.split([' ', ',']).filter(|part| !part.is_empty());
    let form = |form: &str| format!("Type it so: {form}");
    let number = |text: &str, wanted: &str| text.parse().map_err(|_| form(wanted));
    let command = match word.to_lowercase().as_str() {
        "" => return Ok(None),
        "help" | "?" => Command::Help,
        "list" => Command::List,
        "ask" => {
            let mut parts = numbers();
            let first = parts.next().ok_or_else(|| form("ask 1"))?;
            let asked: usize = first.parse().map_err(|_| form("ask 1, or question TEXT / OPTION / OPTION"))?;
            let seconds = parts.next().map(|seconds| seconds.parse().map_err(|_| form("ask 1 60"))).transpose()?;
            Command::Ask { number: asked, seconds }
        }
        "question" => {
            let mut parts = rest.split('/').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
            let text = parts.next().unwrap_or_default();
            let options: Vec<String> = parts.collect();
            if options.len() < 2 {
                return Err(form("question What worries you most? / the date / the quality"));
            }
            Command::Question { text, options }
        }
        "time" => Command::Time(u64::from(number(rest, "time 60")?)),
        "hands" => {
            let hands: Result<Vec<u32>, _> = numbers().map(str::parse).collect();
            Command::Hands(hands.ok().filter(|hands| !hands.is_empty()).ok_or_else(|| form("hands 3 5 1, a number for each option"))?)
        }
        "close" => Command::Close,
        "talk" => {
            let (first, others) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            match first.parse() {
                Ok(seconds) => Command::Talk { seconds: Some(seconds), text: others.trim().to_owned() },
                Err(_) => Command::Talk { seconds: None, text: rest.to_owned() },
            }
        }
        "again" => Command::Again,
        "decide" if rest.is_empty() => Command::Decide(None),
        "decide" if rest == "none" => Command::Decide(Some(Vec::new())),
        "decide" => {
            let places: Option<Vec<usize>> = numbers().map(|n| n.parse::<usize>().ok()?.checked_sub(1)).collect();
            Command::Decide(Some(places.ok_or_else(|| form("decide 2"))?))
        }
        "next" => Command::Next,
        "where" => Command::Where,
        "who" => Command::Who,
        "remove" => Command::Remove(number(rest, "remove 7")?),
        "name" => {
            let (seat, name) = rest.split_once(char::is_whitespace).ok_or_else(|| form("name 7 Ada"))?;
            Command::Name(number(seat, "name 7 Ada")?, name.trim().to_owned())
        }
        "lock" => Command::Lock(true),
        "unlock" => Command::Lock(false),
        "pause" => Command::Pause,
        "go" if rest == "on" => Command::GoOn,
        "end" => Command::End,
        "leave" => Command::Leave,
        _ => return Err(format!("There is no command `{word}`. `help` lists them.")),
    };
    Ok(Some(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_as_people_type_them() {
        let read = |line: &str| read(line).expect("a command");
        assert_eq!(read("  "), None);
        assert_eq!(read("ASK 2 90"), Some(Command::Ask { number: 2, seconds: Some(90) }));
        assert_eq!(
            read("question Which? / a b / c / "),
            Some(Command::Question { text: "Which?".into(), options: vec!["a b".into(), "c".into()] })
        );
        assert_eq!(read("hands 3, 5 1"), Some(Command::Hands(vec![3, 5, 1])));
        assert_eq!(
            read("talk 120 What would each side have to know?").map(|command| matches!(command, Command::Talk { seconds: Some(120), .. })),
            Some(true)
        );
        assert_eq!(read("talk about it"), Some(Command::Talk { seconds: None, text: "about it".into() }));
        assert_eq!(
            (read("decide"), read("decide 2"), read("decide none")),
            (Some(Command::Decide(None)), Some(Command::Decide(Some(vec![1]))), Some(Command::Decide(Some(vec![]))))
        );
        assert_eq!(read("go on"), Some(Command::GoOn));
    }

    #[test]
    fn what_cannot_be_read_says_how_to_type_it() {
        for line in ["ask", "ask first", "question Which?", "hands", "hands a", "decide 0", "name 7", "remove", "go", "vote"] {
            let said = read(line).expect_err(line);
            assert!(said.starts_with("Type it so: ") || said.contains("`help`"), "{line}: {said}");
        }
    }
}
