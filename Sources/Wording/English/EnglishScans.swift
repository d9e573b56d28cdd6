import Office

extension EnglishWords {
  public func line(_ finding: ScanFinding) -> String {
    switch finding {
    case .notPDF: "not a PDF; scan again and save as PDF"
    case .unreadable(let reason): "damaged (\(reason)); scan it again"
    case .noPages: "has no page; scan again"
    case .encrypted: "locked with a password; remove it and try again"
    case .tooLarge(_, let limit): "larger than \(limit) bytes; split it or compress the pictures"
    case .pageCountDiffers(let listed, let found):
      "listed \(listed) pages, found \(found); look for the missing ones"
    case .unreadablePages(let page, let pages):
      "page \(page) (of \(pages) such) does not tell its size; scan again"
    case .lowResolution(let dpi, let wanted, let page, let pages):
      "page \(page) has \(Int(dpi)) dpi, \(wanted) wanted (\(pages) pages; not verified); scan again"
    case .resolutionUnknown(let doubt, let page, _):
      "resolution of page \(page) NOT KNOWN: \(self.doubt(doubt)); look at it"
    case .notColour(let tone, let page, _): "page \(page) is \(self.tone(tone)); scan in colour"
    case .colourUnknown(let page, _): "whether page \(page) has colour is NOT KNOWN; look at it"
    case .noTextLayer(let page, let pages):
      "page \(page) has no text to search (\(pages) pages); run OCR"
    }
  }

  private func doubt(_ doubt: PageShape.Doubt) -> String {
    switch doubt {
    case .noPicture: "pictures cover less than a quarter of it"
    case .inlinePicture: "a picture stands among the operators"
    case .badPicture: "a picture is missing or does not say its size"
    case .badContent: "contents damaged or compressed otherwise"
    case .tooMuch: "it takes too much work"
    }
  }

  private func tone(_ tone: PageShape.Tone) -> String {
    switch tone {
    case .oneBit: "black and white"
    case .gray: "gray"
    case .fewColours: "of few colours"
    case .colour: "colour"
    }
  }

  public func scans(_ count: Int, isTaken: Bool) -> String {
    isTaken
      ? "\(count) scans taken in; each is NO copy in law until it is signed (Decree 30/2020, Art. 25)."
      : "\(count) files, not taken in."
  }

  public func printed(to path: String) -> String { "Written: \(path)" }

  public func problem(_ error: FormTemplateError) -> Problem {
    switch error {
    case .unknownForm(let word): Problem("there is no form “\(word)”", try: "vpdt form")
    case .missing(let form, let folders):
      Problem(
        "no template \(form.word).fodt in " + folders.joined(separator: ", "),
        try: "put it into templates/forms of the office, or set VPDT_TEMPLATES")
    case .notAFile(let path): Problem("\(path) is no regular file", try: "move it away")
    case .unreadable(let path, let reason):
      Problem("\(path) cannot be read: \(reason)", try: "check its rights")
    case .tooLarge(let path, let limit):
      Problem("\(path) is over \(limit) bytes", try: "take pictures out")
    case .broken(let path, let line, let column, let cause):
      Problem(
        "\(path) is broken at line \(line), column \(column) (\(cause))",
        try: "save it again from LibreOffice")
    case .notODF(let path): Problem("\(path) is no flat ODF text", try: "save it as .fodt")
    case .badPlaces(let path, let problems):
      Problem(
        "\(path): " + problems.prefix(10).map { line($0) }.joined(separator: "; ")
          + (problems.count > 10 ? " … (\(problems.count))" : ""), try: "correct the template")
    }
  }

  private func line(_ problem: FormTemplateProblem) -> String {
    let text =
      switch problem.fault {
      case .unknownField(let name): "this form has no field “\(name)”"
      case .unknownList(let name): "there is no list “\(name)”"
      case .unknownColumn(let list, let column): "list “\(list)” has no column “\(column)”"
      case .badName(let name): "“\(name)” is no name"
      case .unfinished(let text): "“{{\(text)” is not closed in its paragraph"
      case .misplaced(let name): "“\(name)” stands where nothing can be filled"
      case .twoLists(let one, let other): "two lists share a row: “\(one)”, “\(other)”"
      case .tooMany(let limit): "over \(limit) places"
      }
    return "line \(problem.line): \(text)"
  }

  public func problem(_ error: FormError) -> Problem {
    switch error {
    case .nothingNamed(let form):
      Problem("form \(form.word) about what?", try: "vpdt form \(form.word) N -o FILE")
    case .badPath(let path):
      Problem("“\(path)” ends in none of .fodt, .txt, .pdf, .docx", try: "-o FILE.fodt")
    case .noProgram(let path):
      Problem(
        "\(path) takes soffice, which is not here", try: "write .fodt, or install LibreOffice")
    case .notMade(let path):
      Problem("soffice has not made \(path)", try: "write .fodt and look at it")
    }
  }
}
