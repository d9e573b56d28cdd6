import Office
import Testing

@Suite struct `The columns of what is found` {
  @Test func `begin with the usual ones and are shown or hidden one by one`() {
    var view = SearchView.usual
    #expect(view.offered.prefix(6) == SearchColumn.usualOnScreen[...])
    #expect(Set(view.offered) == Set(SearchColumn.allCases))
    let done1 = view.toggle(.due)
    #expect(done1)
    #expect(view.columns == SearchColumn.usualOnScreen + [.due])
    let done2 = view.toggle(.register)
    #expect(done2)
    #expect(view.columns.first == .reference)
    view.forgetColumns()
    #expect(view == .usual)
  }

  @Test func `keep one at least`() {
    var view = SearchView(columns: [.subject])
    let done3 = view.toggle(.subject)
    #expect(!done3)
    #expect(view.columns == [.subject])
  }

  @Test func `move to the front and to the back, not beyond and not while hidden`() {
    var view = SearchView(columns: [.subject, .date])
    let done4 = view.move(.date, toFront: true)
    #expect(done4)
    #expect(view.columns == [.date, .subject])
    let done5 = view.move(.date, toFront: true)
    #expect(!done5)
    let done6 = view.move(.date, toFront: false)
    #expect(done6)
    let done7 = view.move(.date, toFront: false)
    #expect(!done7)
    let done8 = view.move(.due, toFront: true)
    #expect(!done8)
    #expect(view.columns == [.subject, .date])
  }

  @Test func `stand in one order after the other`() {
    var view = SearchView.usual
    var seen: [SearchRanking] = []
    for _ in 1...4 {
      seen.append(view.ranking)
      view.turnRanking()
    }
    #expect(seen == [.newest, .oldest, .relevance, .newest])
  }
}
