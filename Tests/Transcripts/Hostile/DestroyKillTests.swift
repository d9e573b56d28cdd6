import Glibc
import Platform
import Support
import Testing

@Suite struct `A destruction that is killed` {
  @Test func `goes on where it stopped, and destroys nothing that is not on its list`() throws {
    let office = try PractiseOffice()
    let count = 12
    let made = try office.shell.run(
      """
      for n in $(seq 11 \(10 + count)); do
        printf '%%PDF-1.4\\n1 0 obj\\n<< >>\\nendobj\\n%s\\n%%%%EOF\\n' $n > $n.pdf
        vpdt dossier open $n.TC --title "Việc $n" --class BNV22-KT-01b --started 2026-01-02 || exit 1
        vpdt dossier file $n.TC $n.pdf --title "Sổ $n" && vpdt dossier close $n.TC || exit 1
      done >/dev/null
      vpdt dossier submit $(seq -f %g.TC 11 \(10 + count)) >/dev/null
      vpdt --as mai submission accept 1 >/dev/null
      late() { vpdt --now 2033-02-01T09:00 "$@"; }
      late --as mai dossier open 90.HTL --title "Hủy" >/dev/null
      late --as mai disposal propose --in 90.HTL >/dev/null
      late --as principal disposal keep 1 11.TC/2026 --reason "Giữ" >/dev/null
      late --as mai disposal explain 1 --origin x --appraisal y >/dev/null
      late --as principal disposal council 1 --chair hoa --secretary mai --members minh --by 4/QĐ >/dev/null
      for p in hoa mai minh; do late --as mai disposal vote 1 for --for $p >/dev/null; done
      late --as principal disposal decide 1 --decision 5/QĐ | head -1
      """)
    try #require(made.lines == ["1/2033  đã quyết định hủy  \(count) hồ sơ, 1 giữ lại"])
    let words = [
      "--office", office.shell.folder + "/office", "--now", "2033-02-01T09:00", "--as", "mai",
      "disposal", "destroy", "1", "--decision", "5/QĐ",
    ]
    for round in 1...max(12, killCount / 8) {
      let process = try office.shell.start(words, answer: "answer")
      usleep(.random(in: 0...(6000 * UInt32(round % 8 + 1))))
      process.kill()
      process.wait()
      let kept = try office.shell.run("vpdt --now 2033-02-01T09:00 dossier show 11.TC/2026")
      try #require(kept.status == 0, "\(kept.lines)")
    }
    for _ in 1...3 {
      let process = try office.shell.start(words, answer: "answer")
      process.wait()
    }
    let after = try office.shell.run(
      """
      vpdt --now 2033-02-01T09:00 disposal list
      ls office/files/??/* | wc -l
      vpdt --now 2033-02-01T09:00 --json disposal files 1 --all | grep -o '"removed":"' | wc -l
      vpdt --now 2033-02-01T09:00 check
      """)
    #expect(after.lines[0] == "1/2033  đã hủy  \(count) hồ sơ, 1 giữ lại, \(count - 1) đã hủy")
    #expect(after.lines[1...2] == ["1", "\(count - 1)"])
    #expect(after.lines[3].hasPrefix("khớp: 1 tệp"), "\(after.lines)")
  }
}
