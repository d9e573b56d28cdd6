import Testing

@testable import TUI

@Suite struct `A form kept as text` {
  @Test func `comes back letter for letter, whatever was typed`() {
    let values = [
      "ref": "", "note": "hai dòng\nvà 3\n", "subject": "file 12\n\u{202E}é̂", "to": "a\nb",
    ]
    #expect(FormText.values(of: FormText.text(of: values)) == values)
  }

  @Test func `that was cut off gives what can be read`() {
    #expect(FormText.values(of: "ref 3\nabc\nnote 100\nxy") == ["ref": "abc", "note": "xy"])
    #expect(FormText.values(of: "no sense at all\n").isEmpty)
  }

  @Test func `is found by the kind of form and the document it is about`() {
    #expect(FormName("assign/12") == FormName(.assign, document: 12))
    #expect(FormName("register")?.text == "register")
    #expect(FormName("nothing/1") == nil)
  }
}
