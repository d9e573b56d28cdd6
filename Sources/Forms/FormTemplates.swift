import Office
import Platform

/// Where the templates of printed forms lie.
public struct FormTemplates: Sendable {
  /// In the order they are looked into.
  public let folders: [String]

  public init(folders: [String]) { self.folders = folders }

  /// The office's own folder first, so that it may replace any template by its own; then
  /// `VPDT_TEMPLATES`, what was installed beside the program, and what lies in the sources it was
  /// built from.
  ///
  /// - Parameter office: The folder of the office; nil outside of one.
  public init(
    office: String?, variable: String? = Machine.variable("VPDT_TEMPLATES"),
    program: String = Machine.program(), sources: String? = nil
  ) {
    let up = Folders.parent(of:)
    folders = [
      office.map { $0 + "/templates" }, variable,
      up(up(program)) + "/share/vpdt/templates", up(up(up(sources ?? #filePath))) + "/templates",
    ].compactMap { $0 }
  }

  /// A template as it was found.
  public struct Found: Sendable {
    /// The one of `folders` it lies in.
    public let folder: String
    public let path: String
  }

  /// Where the template of `form` is: `forms/WORD.fodt` or `WORD.fodt` in the first folder that has
  /// something of that name; nil if none has.
  public func find(_ form: PrintedForm) throws(FormTemplateError) -> Found? {
    for folder in folders {
      for path in ["\(folder)/forms/\(form.word).fodt", "\(folder)/\(form.word).fodt"] {
        do throws(SystemError) {
          if try Folders.ownFacts(of: path) != nil { return Found(folder: folder, path: path) }
        } catch {
          throw .unreadable(path: path, reason: error.reason)
        }
      }
    }
    return nil
  }

  /// Reads the template of `form`.
  ///
  /// - Throws: `FormTemplateError`. A template that cannot be used is an error and never passed over
  ///   for that of another folder: the office would not know which form it prints.
  public func load(_ form: PrintedForm) throws(FormTemplateError) -> FormTemplate {
    guard let found = try find(form) else { throw .missing(form, folders: folders) }
    let bytes = try FormTemplates.read(found.path)
    return try FormTemplate(bytes, for: form, path: found.path)
  }

  private static func read(_ path: String) throws(FormTemplateError) -> [UInt8] {
    do {
      let file = try Descriptor.reading(path)
      guard try file.facts().kind == .file else {
        throw FormTemplateError.notAFile(path: path)
      }
      var bytes: [UInt8] = []
      try FileContents.pieces(of: file) { piece in
        bytes.append(contentsOf: piece)
        return bytes.count <= FormTemplate.sizeLimit
      }
      guard bytes.count <= FormTemplate.sizeLimit else {
        throw FormTemplateError.tooLarge(path: path, limit: FormTemplate.sizeLimit)
      }
      return bytes
    } catch let error as FormTemplateError {
      throw error
    } catch let error as SystemError {
      throw .unreadable(path: path, reason: error.reason)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }
}
