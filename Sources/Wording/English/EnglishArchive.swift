import Office

extension EnglishWords {
  public func made(_ receipt: PackageReceipt) -> String {
    "packed \(receipt.fileCount) files, \(receipt.byteCount) bytes: \(receipt.path)"
  }

  public func result(_ report: PackageReport) -> String {
    let form =
      switch report.form {
      case .package(let profile): "package \(profile?.rawValue ?? "E-ARK")"
      case .bag: "BagIt bag"
      case .unknown: "no known package"
      }
    let state =
      report.isWhole
      ? report.isLawful ? "COMPLETE and UNCHANGED" : "complete and unchanged, with remarks"
      : "NOT as it was"
    return "\(form), \(report.fileCount) files, \(report.byteCount) bytes: \(state)"
  }

  public func leftOut(_ count: Int) -> String { "and \(count) more" }

  public func line(_ finding: PackageFinding) -> String {
    let text =
      switch finding.kind {
      case .notAPackage: "neither a package nor a bag"
      case .badArchive(let code): "the archive cannot be trusted (\(code))"
      case .tooManyFiles(let limit): "more than \(limit) files"
      case .tooLarge(let limit): "larger than \(limit) bytes"
      case .tooDeep(let limit): "deeper than \(limit) folders"
      case .notAFile: "no plain file"
      case .badName(let code): "a name of no use (\(code))"
      case .sameName(let other): "the same name as \(other)"
      case .unknown: "EXTRA: nothing in the package names it"
      case .missing: "MISSING"
      case .sizeDiffers(let stated, let found): "\(stated) bytes stated, \(found) found"
      case .digestDiffers: "CHANGED: its digest differs"
      case .damaged(let code): "damaged in the archive (\(code))"
      case .noDigest: "nothing states its digest"
      case .unchecked(let algorithm): "NOT CHECKED: digest by \(algorithm)"
      case .unreadable(let code): "cannot be read (\(code))"
      case .badReference(let text, let code): "refers to “\(text)” (\(code))"
      case .namedTwice(let other): "named twice: \(other)"
      case .doubledID(let id): "identifier \(id) is there twice"
      case .badID(let id): "identifier \(id) is none"
      case .noSuchID(let id): "there is no identifier \(id)"
      case .lacks(let element, let what): "\(element) lacks \(what)"
      case .payloadDiffers(let stated, let found): "\(stated) stated, \(found) found"
      case .countDiffers(let stated, let found): "\(stated) documents stated, \(found) found"
      case .field(let fault): field(fault)
      case .deviates(let rule, let what): "deviates from \(rule): \(what)"
      }
    let place = [finding.path, finding.line.map { inLine($0) } ?? ""].filter { !$0.isEmpty }
    return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + text
  }

  private func field(_ fault: ArchiveFieldFault) -> String {
    let text =
      switch fault.kind {
      case .missing: "is missing"
      case .tooLong(let limit, let found): "is \(found) long, \(limit) at most"
      case .unknownCode(let text): "has no code “\(text)”"
      case .notADate(let text): "“\(text)” is no date"
      case .notANumber(let text): "“\(text)” is no number"
      case .notAFlag(let text): "“\(text)” is neither 0 nor 1"
      case .badCharacter: "has a character that has no place there"
      case .contradicts(let other): "contradicts \(other)"
      case .notUnique(let text): "“\(text)” is that of another document too"
      case .repeated: "is there twice"
      case .unknownElement: "is known to nobody"
      case .noFile: "has no file"
      }
    let source = fault.article.isEmpty ? "" : " (\(fault.article))"
    let whose = fault.document.map { "document \($0), " } ?? ""
    return "\(whose)\(fault.element) \(text)\(source)"
  }

  public func problem(_ error: ArchivePackageError) -> Problem {
    switch error {
    case .nothingThere(let path): Problem("there is nothing at \(path)", try: "look at the path")
    case .exists(let path): Problem("\(path) is there already", try: "choose another folder")
    case .unlawful(let faults):
      Problem(
        "the dossier cannot be packed: "
          + faults.prefix(10).map { field($0) }.joined(separator: "; ")
          + (faults.count > 10 ? " … (\(faults.count))" : ""),
        try: "add what is missing, then pack it again")
    case .sameFileName(let name):
      Problem("two files would be \(name) in the package", try: "rename one")
    case .fileDiffers(let document, _, let name):
      Problem("file \(name) of document \(document) is not as recorded", try: "vpdt check")
    case .tooLargeForArchive(let bytes, let files):
      Problem("\(bytes) bytes in \(files) files are too much for a ZIP", try: "without --zip")
    case .faulty(let findings):
      Problem(
        "the package does not read back as it was written: "
          + findings.prefix(3).map { line($0) }.joined(separator: "; "),
        try: "look at the disk, then do it again")
    }
  }
}
