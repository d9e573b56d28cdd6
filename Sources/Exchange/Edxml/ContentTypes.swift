/// Labels for attachments, by the ends of their names.
public enum ContentTypes {
  /// The label to send a file with; `application/octet-stream` if its kind is not known.
  ///
  /// A .docx is never called a ZIP, though it is one: the official reader would take it apart and
  /// keep only a part of it.
  public static func label(for name: String?) -> String {
    byExtension[fileExtension(of: name ?? "")] ?? "application/octet-stream"
  }

  static let archive = "application/zip"

  private static let byExtension = [
    "pdf": "application/pdf", "zip": archive, "xml": "application/xml",
    "txt": "text/plain", "csv": "text/csv", "rtf": "application/rtf",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "tif": "image/tiff",
    "tiff": "image/tiff",
  ]
}
