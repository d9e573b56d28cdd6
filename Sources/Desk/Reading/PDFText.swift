import Office
import Platform

/// The text of a PDF as `pdftotext` reads it.
///
/// The program runs supervised and without a shell, sees nothing of the environment, and is ended
/// when it takes too long or says too much. What it cannot read is a value, never a failure: nobody
/// is kept from working by a program that is not there.
enum PDFText {
  static let program = HelperProgram.Name.pdftotext.rawValue

  /// Milliseconds.
  static let timeLimit = 10_000
  /// Bytes of text; a school's longest reports have a tenth of it.
  private static let sizeLimit = 4 << 20

  /// Reads the file at `path`.
  ///
  /// - Parameters:
  ///   - pages: How many pages from the first; nil for all.
  ///   - timeLimit: In milliseconds.
  ///   - watch: Ends the program when whoever waits says so.
  ///   - programs: Where it is looked for; `PATH` if nil.
  ///   - isPatient: Whether nobody waits for it.
  static func read(
    _ path: String, pages: Int? = nil, timeLimit: Int = PDFText.timeLimit,
    watch: WorkWatch? = nil, searching programs: String? = nil, isPatient: Bool = false
  ) -> TextReading {
    // A path that begins with a hyphen would be taken for an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    let range = pages.map { ["-l", String($0)] } ?? []
    var child = ChildProcess(
      program, ["-q", "-layout", "-enc", "UTF-8"] + range + [file, "-"],
      environment: ["LC_ALL": "C"], searchPath: programs)
    child.timeLimit = timeLimit
    child.outputLimit = sizeLimit
    child.isPatient = isPatient
    do {
      let outcome = try child.run(goesOn: { watch?.goesOn(.text) ?? true })
      switch outcome.ending {
      case .exited(0):
        let text = DocumentText(layout: String(decoding: outcome.output, as: UTF8.self))
        return text.isEmpty ? .empty : .text(text)
      case .outOfTime: return .unchecked(.outOfTime)
      case .outputTooLong: return .unchecked(.tooLong)
      case .stopped: return .unchecked(.stopped)
      case .exited, .signalled: return .unchecked(.failed)
      }
    } catch .notFound {
      return .unchecked(.programMissing)
    } catch {
      return .unchecked(.failed)
    }
  }
}

extension OfficeDesk {
  /// The text of a stored file, for whoever reads it on the screen and may stop it.
  public func text(of file: AttachedFile) -> TextReading {
    guard file.isKept else { return .unchecked(.noFile) }
    return PDFText.read(shelf.path(of: file.digest), watch: watch, searching: programs)
  }
}
