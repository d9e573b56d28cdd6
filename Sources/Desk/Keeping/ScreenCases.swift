import Office
import Platform
import Store

extension OfficeDesk {
  /// How the person likes their screen: a text in the office's folder, `screens/HANDLE.conf`, that is
  /// theirs to edit. What cannot be read is as if there were none.
  public func screenPreferences() -> ScreenPreferences {
    guard let bytes = try? FileContents.read(screenPath, limit: ScreenPreferences.sizeLimit)
    else { return ScreenPreferences() }
    return ScreenPreferences(text: String(decoding: bytes, as: UTF8.self))
  }

  /// The file of these wishes.
  public var screenPath: String { folder.path + "/screens/\(person.handle).conf" }

  /// Writes a wish down; a file edited by hand keeps what it says besides, but not its remarks.
  ///
  /// - Throws: `ValueError.badSetting` for what is no wish; `FileError` if it cannot be written.
  public func setScreen(_ name: String, to value: String) throws -> ScreenPreferences {
    var preferences = screenPreferences()
    if value.isEmpty, name.hasPrefix("key ") {
      preferences.keys[String(name.dropFirst(4))] = nil
    } else if !preferences.set(name, to: value) {
      throw ValueError.badSetting("screen " + name, value: value)
    }
    let path = screenPath
    let folder = Folders.parent(of: path)
    do {
      try Folders.makeAll(folder)
      let fresh = folder + "/" + Machine.randomName()
      try FileContents.writeNew(fresh, Array(preferences.text.utf8))
      try Folders.rename(fresh, to: path)
      try Folders.flush(folder)
    } catch {
      throw FileError(writing: path, error)
    }
    return preferences
  }
}
