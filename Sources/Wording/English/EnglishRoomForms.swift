/// Fields of the forms for people, settings, the calendar and the terms.
extension EnglishWords {
  func roomField(_ field: FormEntry) -> String {
    switch field {
    case .abbreviation: "Abbreviation"
    case .handle: "Handle"
    case .name: "Full name"
    case .post: "Post"
    case .unit: "Unit"
    case .account: "Account"
    case .role: "Roles"
    case .person: "To"
    case .leader: "In place of"
    case .scope: "Scope"
    case .since: "From"
    case .until: "Last day"
    case .basis: "Basis"
    case .form: "Form of signing"
    case .collective: "Collective"
    case .types: "Kinds"
    case .standing: "Which one ends"
    case .value: "Value"
    case .day: "Day"
    case .title: "Occasion"
    case .source: "Source"
    case .unconfirmed: "Unconfirmed"
    case .duty: "Duty"
    case .days: "Working days"
    case .minutes: "or minutes"
    case .sort: "Kind of day"
    case .key: "Public key"
    default: ""
    }
  }

  func roomHint(_ field: FormEntry) -> String {
    switch field {
    case .abbreviation: "stands in symbols and never changes (Annex I.II.3.b)"
    case .handle: "small letters, digits, hyphens: lan, minh.toan; typed in commands"
    case .post: "as printed under a signature, Tổ trưởng"
    case .unit: "type a few letters to choose; may be left empty"
    case .account: "the user of the operating system; empty if there is none yet"
    case .role: "type a few letters, Enter chooses; several can be chosen"
    case .person, .leader: "type a few letters of the name"
    case .since: "26/6, 26/6/24 or 2024-06-26; empty is today"
    case .until, .day: "26/6, 26/6/24 or 2024-06-26"
    case .basis: "number and date of the document it is given by; Art. 13 wants it in writing"
    case .collective: "the body signed for (TM.); empty for other forms"
    case .types: "type a few letters, Enter chooses; empty means all kinds"
    case .title: "such as Giỗ Tổ Hùng Vương"
    case .source: "the announcement or decision"
    case .unconfirmed: "the space bar ticks it: heard of, not seen yet"
    case .days: "0 is the same day"
    case .minutes: "for what is measured in minutes; then leave the days empty"
    case .key: "the line of the file .pub: ssh-ed25519 AAAA…; never the secret key"
    default: ""
    }
  }
}
