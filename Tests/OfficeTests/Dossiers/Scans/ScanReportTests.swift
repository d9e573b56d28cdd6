import Testing

@testable import Office

/// An upright A4 page that everything is right with, but for what a test says.
private func page(
  dpi: Double = 200, doubt: PageShape.Doubt? = nil, tone: PageShape.Tone? = .colour,
  hasText: Bool? = true, width: Double = 595, height: Double = 842
) -> PageShape {
  PageShape(
    width: width, height: height, resolution: doubt.map { .unknown($0) } ?? .known(dpi: dpi),
    tone: tone, hasText: hasText)
}

@Suite struct `A scan that is looked at` {
  @Test func `is whole when every page is, and says how coarse and of what size they are`() {
    let report = ScanReport(
      [page(dpi: 300), page(dpi: 200), page(width: 1191, height: 842)], listed: 3)
    #expect(report.findings == [])
    #expect(report.pages == 3)
    #expect(report.leastDPI == 200)
    #expect(report.papers == [.a4: 2, .a3: 1])
    #expect(!report.isRefused)
  }

  @Test func `names the coarsest page, and how many are too coarse`() {
    let pages = [page(dpi: 150), page(dpi: 200), page(dpi: 96), page(dpi: 197.9)]
    #expect(
      ScanReport(pages).findings == [.lowResolution(dpi: 96, wanted: 200, page: 3, pages: 3)])
    // A box rounded to whole points is no coarser scan.
    #expect(ScanReport([page(dpi: 198.5)]).findings == [])
  }

  @Test func `has to be finer if it is a map`() {
    #expect(
      ScanReport([page(dpi: 200)], isMap: true).findings
        == [.lowResolution(dpi: 200, wanted: 300, page: 1, pages: 1)])
    #expect(ScanReport([page(dpi: 300)], isMap: true).findings == [])
  }

  @Test(arguments: PageShape.Doubt.allCases)
  func `never looks fine when its resolution is not known`(doubt: PageShape.Doubt) {
    let report = ScanReport([page(), page(doubt: doubt), page(doubt: doubt)])
    #expect(report.findings == [.resolutionUnknown(doubt, page: 2, pages: 2)])
    #expect(ScanReport([page(doubt: doubt)]).leastDPI == nil)
  }

  @Test func `says what it has instead of colour, and where that is not known`() {
    let pages = [
      page(), page(tone: .gray), page(tone: .oneBit), page(tone: .gray), page(tone: nil),
    ]
    #expect(
      ScanReport(pages).findings == [
        .notColour(.oneBit, page: 3, pages: 1), .notColour(.gray, page: 2, pages: 2),
        .colourUnknown(page: 5, pages: 1),
      ])
    #expect(
      ScanReport([page(tone: .fewColours)]).findings
        == [.notColour(.fewColours, page: 1, pages: 1)])
  }

  @Test func `counts its pages against the list, and those that do not say how large they are`() {
    let report = ScanReport([page(), nil, nil], listed: 4)
    #expect(
      report.findings
        == [.pageCountDiffers(listed: 4, found: 3), .unreadablePages(page: 2, pages: 2)])
    #expect(report.unreadablePages == 2)
    #expect(ScanReport([]).findings == [.noPages])
    #expect(ScanReport([]).isRefused)
  }

  @Test func `wants a layer of text, unless the office wants none`() {
    let pages = [page(), page(hasText: false), page(hasText: nil)]
    #expect(ScanReport(pages).findings == [.noTextLayer(page: 2, pages: 1)])
    let lenient = ScanRequirements(edited: [
      ScanRequirement(kind: .textLayer, value: 0, source: "15/QĐ-THCS"),
      ScanRequirement(kind: .colour, value: 1, source: "15/QĐ-THCS"),
      ScanRequirement(kind: .resolution, value: 100, source: "15/QĐ-THCS"),
    ])
    #expect(
      ScanReport([page(dpi: 100, tone: .oneBit, hasText: false)], requirements: lenient).findings
        == [])
  }

  @Test func `of which nothing could be seen has one finding and no pages`() {
    let report = ScanReport(.encrypted)
    #expect(report.pages == nil)
    #expect(report.findings == [.encrypted])
    #expect(report.isRefused)
  }
}

@Suite struct `What is asked of scans` {
  @Test func `ships with a source and a mark for every row`() {
    #expect(ScanRequirement.shipped.map(\.kind) == ScanRequirement.Kind.allCases)
    #expect(ScanRequirement.shipped.allSatisfy { !$0.source.isEmpty })
    // Nobody has compared the circular yet.
    #expect(ScanRequirement.shipped.filter { $0.mark == .verified } == [])
    let requirements = ScanRequirements()
    #expect(requirements.resolution(ofMap: false) == 200)
    #expect(requirements.resolution(ofMap: true) == 300)
    #expect(requirements.colourBits == 24)
    #expect(requirements.asksTextLayer)
    #expect(requirements.largestFile == 512 << 20)
  }

  @Test(arguments: [
    "dpi:0", "dpi:-1", "dpi:+200", "dpi:4801", "dpi:99999999999999999999", "dpi:", "200", "bits:24",
    "dpi:200:1", "",
  ])
  func `takes no resolution of`(value: String) {
    #expect(ScanRequirement(["resolution", value, "s", "office"]) == nil)
  }
}

@Suite struct `The size of a page` {
  @Test func `is the paper it was scanned from, upright or across, a little cut or not`() {
    for (width, height, paper) in [
      (595.0, 842.0, .a4), (842, 595, .a4), (590, 835, .a4), (420, 595, .a5), (842, 1191, .a3),
      (612, 792, .other), (595, 700, .other), (1, 1, .other), (1e11, 1e11, .other),
    ] as [(Double, Double, PageShape.Paper)] {
      #expect(page(width: width, height: height).paper == paper)
    }
  }
}
