import Office
import Platform
import Signatures

/// The files the main job of the sample office is done with.
public struct DemoFiles: Equatable, Sendable {
  /// The document that comes in.
  public let incoming: String
  /// The answer, as it is drafted and approved.
  public let draft: String
  /// The answer, signed by the principal and for the school.
  public let signed: String
  /// Who vouches for the signers of the answer.
  public let root: String
}

extension OfficeDesk {
  /// Writes the files into the office's `inbox`, where a clerk would have put them.
  public func prepareDemoFiles() throws -> DemoFiles {
    let files = DemoFiles(
      incoming: folder.inbox + "/1034-KH-UBND.pdf",
      draft: folder.inbox + "/ke-hoach-boi-duong.pdf",
      signed: folder.inbox + "/ke-hoach-boi-duong-da-ky.pdf",
      root: folder.inbox + "/noi-cap-dien-tap.pem")
    do {
      try FileContents.writeNew(
        files.incoming,
        plainPDF(
          title: "Kế hoạch thi chọn học sinh giỏi cấp xã",
          lines: [
            "UBND XÃ ĐÔNG HÒA", "Số: 1034/KH-UBND", "",
            "Kế hoạch thi chọn học sinh giỏi cấp xã", "",
            "Các trường trung học cơ sở lập đội tuyển và báo cáo kế hoạch bồi dưỡng.",
          ]))
      try FileContents.writeNew(
        files.draft,
        plainPDF(
          title: "Kế hoạch bồi dưỡng đội tuyển học sinh giỏi",
          lines: [
            "UBND XÃ ĐÔNG HÒA", "TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN BÌNH KHIÊM", "",
            "Kế hoạch bồi dưỡng đội tuyển học sinh giỏi", "",
            "1. Thành lập đội tuyển gồm 18 học sinh.",
            "2. Bồi dưỡng mỗi tuần hai buổi, từ tháng này đến kỳ thi.",
          ]))
    } catch {
      throw FileError(writing: folder.inbox, error)
    }
    return files
  }
}
