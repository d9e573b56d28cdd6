import Office
import Platform

/// The carriers vpdt brings along, as they lie in `templates/carriers`.
public enum CarrierScripts {
  static let all: [(name: String, text: [UInt8])] = [
    ("folder.sh", PackageResources.folder_sh), ("mail.sh", PackageResources.mail_sh),
    ("sftp.sh", PackageResources.sftp_sh),
  ]

  /// Writes each into a folder that may be there already, never over another file; one that is there
  /// with the same bytes is left.
  ///
  /// - Returns: The paths of all.
  /// - Throws: `ExchangeError.targetExists`; `FileError`.
  public static func write(into folder: String) throws -> [String] {
    do {
      try Folders.makeAll(folder)
      let paths = all.map { folder + "/" + $0.name }
      for (script, path) in zip(all, paths) where Folders.exists(path) {
        guard try FileContents.read(path, limit: 1 << 20) == script.text else {
          throw ExchangeError.targetExists(path: path)
        }
      }
      for (script, path) in zip(all, paths) where !Folders.exists(path) {
        try FileContents.writeNew(path, script.text, mode: 0o755)
      }
      try Folders.flush(folder)
      return paths
    } catch let error as SystemError {
      throw FileError(writing: folder, error)
    }
  }
}
