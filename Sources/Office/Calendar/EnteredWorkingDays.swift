/// How many working days from now a person means by `text`: `+5w`, `+5lv`, `5 ngày làm việc` or
/// `5 working days`; nil for anything else, which may be a date.
public func enteredWorkingDays(_ text: String) -> Int? {
  if text.utf8.count > 60 { return nil }
  let letters = folded(text).filter { !$0.isWhitespace && $0 != "+" }
  let digits = letters.prefix { $0.isASCII && $0.isNumber }
  let units = ["w", "lv", "ngaylamviec", "workingday", "workingdays"]
  guard (1...3).contains(digits.count), units.contains(String(letters.dropFirst(digits.count)))
  else { return nil }
  return Int(digits)
}
