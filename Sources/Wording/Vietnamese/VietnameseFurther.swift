import Office

extension VietnameseWords {
  public func further(_ form: FurtherForm) -> KeyWords {
    switch form {
    case .copyAdd: KeyWords("sao", "Sao y, sao lục, trích sao: cấp số bản sao")
    case .copyStrike: KeyWords("gạch bản sao", "Gạch bỏ bản sao, nói lý do")
    case .giveBack: KeyWords("trả bản gốc", "Ghi đã trả lại bản gốc xem xong trả lại")
    case .replaced: KeyWords("thay bằng", "Ghi văn bản đến này đã được văn bản khác thay thế")
    case .field: KeyWords("dữ liệu thêm", "Ghi thêm một dữ liệu về văn bản")
    case .slip: KeyWords("phiếu", "Ghi phiếu chuyển hoặc phiếu trả ra tệp để in")
    case .freeze: KeyWords("niêm mật", "Niêm lại văn bản có bí mật nhà nước")
    case .takeOut: KeyWords("chuyển sổ mật", "Chuyển văn bản mật sang sổ mật riêng, xóa tệp ở đây")
    case .sign: KeyWords("ký số", "Ký số tệp đã duyệt ngay trên máy này, rồi gắn vào")
    case .waste: KeyWords("bỏ số", "Ghi bỏ số kế tiếp của một dãy, nói lý do")
    case .numberingSet: KeyWords("chia dãy số", "Đặt cách chia dãy số của năm")
    case .kindAdd: KeyWords("thêm loại", "Thêm loại văn bản chuyên ngành")
    case .kindClose: KeyWords("thôi dùng", "Thôi dùng loại văn bản từ một ngày")
    case .kindOpen: KeyWords("dùng lại", "Dùng lại loại văn bản đã thôi")
    case .councilAdd: KeyWords("thêm hội đồng", "Thêm hội đồng, ban ban hành văn bản")
    case .councilClose: KeyWords("giải thể", "Giải thể hội đồng, nói lý do")
    case .custodyAdd: KeyWords("thêm", "Ghi thêm con dấu, thiết bị lưu khóa bí mật")
    case .custodyHandOver: KeyWords("giao giữ", "Bàn giao con dấu, thiết bị cho người khác giữ")
    case .bodyAdd: KeyWords("thêm cơ quan", "Thêm cơ quan vào sổ địa chỉ")
    case .bodyEdit: KeyWords("sửa cơ quan", "Sửa cơ quan trong sổ địa chỉ")
    case .bodyClose: KeyWords("đóng cơ quan", "Đóng cơ quan: từ nay không gửi đến nữa")
    case .bodyGroup: KeyWords("nhóm nơi nhận", "Lập nhóm nơi nhận")
    case .registerClose: KeyWords("khóa sổ", "Khóa sổ của một năm đã hết")
    case .registerSigned: KeyWords("ký sổ", "Ghi người ký xác nhận sổ đã in")
    case .registerReopen: KeyWords("mở lại sổ", "Mở lại sổ đã khóa, nói lý do")
    case .registerPrint: KeyWords("in sổ", "Ghi sổ của một năm ra tệp để in")
    case .exchangeExport: KeyWords("xuất gói", "Xuất gói chuyển giao cho một cơ quan")
    case .exchangeImport: KeyWords("nhập gói", "Nhập gói nhận được")
    case .exchangeAgree: KeyWords("đồng ý", "Đồng ý yêu cầu đang chọn; nơi gửi được báo (15)")
    case .exchangeDecline: KeyWords("từ chối", "Từ chối yêu cầu đang chọn, nói lý do (16)")
    case .journalExport: KeyWords("xuất nhật ký", "Ghi toàn bộ nhật ký ra tệp")
    case .trustAdd:
      KeyWords("thêm nơi cấp", "Tin một nơi cấp chứng thư, hoặc ghi chứng thư ai dùng để ký")
    case .trustRemove: KeyWords("thôi tin", "Thôi tin nơi cấp đang chọn, nói lý do")
    case .dossierOpen:
      KeyWords("mở hồ sơ", "Mở hồ sơ theo danh mục, hoặc ngoài danh mục với tiêu đề")
    case .dossierPut: KeyWords("đưa vào", "Đưa văn bản vào hồ sơ đang chọn")
    case .dossierClose: KeyWords("kết thúc", "Kết thúc hồ sơ đang chọn")
    case .dossierSubmit: KeyWords("nộp lưu", "Nộp hồ sơ đang chọn vào lưu trữ")
    case .dossierReopen: KeyWords("mở lại", "Mở lại hồ sơ đã kết thúc, nói lý do")
    case .loanAsk: KeyWords("mượn", "Xin mượn hồ sơ đang chọn trong lưu trữ")
    case .loanGrant: KeyWords("cho mượn", "Cho mượn hồ sơ được xin")
    case .loanRefuse: KeyWords("không cho", "Không cho mượn, nói lý do")
    case .loanReturn: KeyWords("nhận lại", "Nhận lại hồ sơ đã cho mượn")
    case .holdPlace:
      KeyWords("phong tỏa", "Phong tỏa hồ sơ đang chọn: không ai chuyển, sửa, hủy được")
    case .holdLift: KeyWords("gỡ", "Gỡ phong tỏa, nói lý do")
    case .submissionAccept: KeyWords("nhận", "Lưu trữ nhận: tất cả, hoặc hồ sơ ghi ra")
    case .submissionSendBack: KeyWords("trả lại", "Lưu trữ trả lại hồ sơ ghi ra, nói lý do")
    case .disposalPropose: KeyWords("đề nghị hủy", "Lập danh mục hủy hồ sơ hết thời hạn")
    case .disposalVote: KeyWords("biểu quyết", "Biểu quyết ở Hội đồng xét hủy")
    case .disposalKeep: KeyWords("giữ lại", "Giữ lại một hồ sơ trong danh mục, nói lý do")
    case .disposalDecide: KeyWords("quyết định", "Quyết định hủy danh mục đang chọn")
    case .disposalDestroy: KeyWords("hủy", "Thực hiện hủy: ghi lại số quyết định")
    case .limitSet:
      KeyWords("hạn chế", "Chỉ dành cho người được nêu tên; với người khác thì như chưa từng có")
    case .planLimit:
      KeyWords("hạn chế đề mục", "Hạn chế mọi hồ sơ dưới một đề mục, cả hồ sơ lập sau")
    case .limitLift: KeyWords("bỏ hạn chế", "Bỏ hạn chế: ai đọc văn bản thì lại thấy")
    case .review:
      KeyWords("rà soát", "Rà soát an toàn: ghi biên bản, ghi nhật ký, lập vào hồ sơ")
    case .searchSave: KeyWords("lưu", "Lưu phép tìm này với một tên, kèm cột và thứ tự")
    case .searchPrint: KeyWords("in", "In tất cả kết quả ra tệp, theo các cột đang chọn")
    case .reportPrint: reportKey(.print)
    case .screenSet: KeyWords("màn hình", "Chọn màu, con trỏ, chuột của màn hình tôi")
    }
  }

  public func further(_ command: FurtherCommand) -> KeyWords {
    switch command {
    case .send: KeyWords("gửi", "Lập gói những gì đang chờ và chuyển đi ngay")
    case .receive: KeyWords("lấy về", "Lấy gói từ các nơi về và nhận mọi thứ trong inbox")
    }
  }

  public func room(_ room: FurtherRoom) -> String {
    switch room {
    case .custody: "Con dấu, thiết bị lưu khóa"
    case .bodies: "Sổ địa chỉ"
    case .numbering: "Dãy số"
    case .kinds: "Loại văn bản"
    case .councils: "Hội đồng"
    case .books: "Sổ đã khóa"
    case .exchange: "Gói chuyển giao"
    case .transfers: "Văn bản đang đi"
    case .requests: "Yêu cầu của nơi gửi"
    case .unmatched: "Trạng thái chưa khớp văn bản"
    case .log: "Sổ tiếp nhận"
    case .trust: "Kho tin cậy"
    case .secrets: "Văn bản niêm mật"
    case .dossiers: "Hồ sơ"
    case .retention: "Thời hạn lưu trữ"
    case .submissions: "Nộp lưu"
    case .loans: "Hồ sơ cho mượn"
    case .holds: "Phong tỏa"
    case .disposals: "Hủy tài liệu"
    }
  }

  public func roomKey(_ room: FurtherRoom) -> KeyWords {
    switch room {
    case .custody: KeyWords("con dấu", "Xem ai giữ con dấu, thiết bị lưu khóa bí mật")
    case .bodies: KeyWords("sổ địa chỉ", "Xem, sửa sổ địa chỉ và nhóm nơi nhận")
    case .numbering: KeyWords("dãy số", "Xem dãy số của năm, bỏ số")
    case .kinds: KeyWords("loại", "Xem loại văn bản cơ quan dùng")
    case .councils: KeyWords("hội đồng", "Xem hội đồng, ban ban hành văn bản")
    case .books: KeyWords("khóa sổ", "Xem sổ đã khóa; khóa, ký, in sổ")
    case .exchange: KeyWords("gói", "Xem gói đã xuất; xuất, nhập gói")
    case .transfers: KeyWords("đang đi", "Xem văn bản đang đi, gửi gói, lấy gói")
    case .requests: KeyWords("yêu cầu", "Xem yêu cầu thu hồi, lấy lại, cập nhật, thay thế")
    case .unmatched: KeyWords("chưa khớp", "Xem trạng thái nhận được mà chưa khớp văn bản nào")
    case .log: KeyWords("sổ tiếp nhận", "Xem sổ tiếp nhận ở cửa, in phiếu")
    case .trust: KeyWords("kho tin cậy", "Xem cơ quan tin những nơi cấp chứng thư nào")
    case .secrets: KeyWords("niêm mật", "Xem văn bản đã niêm, chuyển sổ mật")
    case .dossiers: KeyWords("hồ sơ", "Xem, mở, kết thúc, nộp lưu hồ sơ")
    case .retention: KeyWords("thời hạn", "Xem hồ sơ đến hạn nộp, hết hạn, vĩnh viễn …")
    case .submissions: KeyWords("nộp lưu", "Xem các lần nộp lưu; lưu trữ nhận, trả lại")
    case .loans: KeyWords("cho mượn", "Xem hồ sơ đang mượn, đang xin mượn")
    case .holds: KeyWords("phong tỏa", "Xem, gỡ phong tỏa")
    case .disposals: KeyWords("hủy", "Xem danh mục hủy, biểu quyết, quyết định")
    }
  }

  public func heads(_ room: FurtherRoom) -> [String] {
    switch room {
    case .custody: ["Mã", "Loại", "Nhãn", "Số hiệu", "Người giữ"]
    case .bodies: ["Mã định danh", "Tên", "Ghi chú"]
    case .numbering: ["Dãy", "Số kế tiếp"]
    case .kinds: ["Viết tắt", "Tên loại", "Thời gian", "Theo"]
    case .councils: ["Viết tắt", "Tên", "Người đứng đầu", "Tình trạng", "Căn cứ"]
    case .books: ["Sổ", "Năm", "Khóa ngày", "Số dòng", "Người ký", "Còn nguyên"]
    case .exchange: ["Gói", "Lúc", "Văn bản", "Nơi nhận", "Tình trạng"]
    case .transfers: ["Văn bản, gói", "Nơi nhận", "Tình trạng", "Trong gói"]
    case .requests: ["Mã", "Yêu cầu", "Văn bản", "Bằng", "Nơi gửi", "Tình trạng"]
    case .unmatched: ["Mã", "Lúc", "Nơi gửi", "Trạng thái", "Văn bản"]
    case .log: ["Dòng", "Lúc", "Bằng", "Nơi gửi", "Số, ký hiệu", "Kết quả", "Trích yếu"]
    case .trust: ["Loại", "Tên", "Thời hạn", "Của ai", "Ghi chú"]
    case .secrets: ["Văn bản", "Độ mật", "Ngày", "Ai niêm", "Tình trạng", "Ghi chú"]
    case .dossiers: ["Hồ sơ", "Tình trạng", "Văn bản", "Người lập", "Tiêu đề"]
    case .retention: ["Hồ sơ", "Danh sách"]
    case .submissions: ["Số", "Ngày", "Người nộp", "Hồ sơ", "Chờ"]
    case .loans: ["Mã", "Hồ sơ", "Người mượn", "Trả ngày", "Tình trạng"]
    case .holds: ["Mã", "Ngày", "Ai", "Mục", "Đã gỡ", "Lý do"]
    case .disposals: ["Số", "Tình trạng", "Hồ sơ", "Giữ lại", "Quyết định"]
    }
  }

  public func emptyRoom(_ room: FurtherRoom) -> String {
    switch room {
    case .custody: "Chưa ghi con dấu, thiết bị nào. Nhấn t để thêm."
    case .bodies: "Sổ địa chỉ còn trống. Nhấn t để thêm cơ quan."
    case .numbering: "Năm nay chưa cấp số nào. Nhấn s để chia dãy số trước số đầu tiên."
    case .kinds: "Chưa có loại văn bản nào. Nhấn t để thêm."
    case .councils: "Chưa có hội đồng nào. Nhấn t để thêm."
    case .books: "Chưa khóa sổ nào. Hết năm thì nhấn c để khóa sổ của năm."
    case .exchange: "Chưa xuất gói nào. Nhấn x để xuất, m để nhập gói nhận được."
    case .transfers:
      "Chưa có văn bản nào gửi đi. Văn bản phát hành điện tử tự vào đây; nhấn g để gửi, n để lấy gói về."
    case .requests: "Không có yêu cầu nào. Thu hồi, lấy lại do nơi gửi báo đến sẽ chờ ở đây."
    case .unmatched: noUnmatched
    case .log: "Chưa tiếp nhận gì. Văn bản vào sổ hay trả lại ở cửa đều có dòng ở đây."
    case .trust: trustIsEmpty
    case .dossiers: "Chưa có hồ sơ nào. Nhấn t để mở hồ sơ."
    case .retention: "Chưa có hồ sơ nào."
    case .submissions: "Chưa nộp lưu lần nào. Ở danh sách hồ sơ, nhấn n để nộp."
    case .loans: "Không có hồ sơ nào cho mượn. Ở danh sách hồ sơ, nhấn b để xin mượn."
    case .holds: "Không có gì bị phong tỏa. Ở danh sách hồ sơ, nhấn p."
    case .disposals: "Chưa có danh mục hủy nào. Nhấn t để lập từ hồ sơ hết thời hạn."
    case .secrets: "Không có văn bản niêm mật. Văn bản có dấu mật: mở trang của nó, nhấn M."
    }
  }

  public func question(_ form: FurtherForm, about: String) -> String? {
    switch form {
    case .takeOut:
      "Chuyển \(about) sang sổ mật riêng?\nTệp của văn bản bị xóa khỏi văn phòng này; không hoàn lại được."
    case .bodyClose: "Đóng \(about)?\nTừ nay không gửi đến cơ quan này nữa; không mở lại được."
    case .councilClose:
      "Giải thể \(about) từ hôm nay?\nSố đã cấp vẫn giữ; không lập lại với chữ viết tắt này được."
    case .trustRemove: "Thôi tin \(about)?\nChữ ký dựa vào nơi cấp này từ nay không còn hợp lệ."
    case .exchangeAgree:
      "Đồng ý \(about)?\nVăn bản bị thu hồi, lấy lại sẽ bị hủy trong sổ; nơi gửi được báo."
    case .disposalDestroy:
      "Hủy hồ sơ trong danh mục \(about)?\nTệp bị ghi đè và xóa; không hoàn lại được."
    case .disposalDecide: "Quyết định hủy danh mục \(about)?"
    default: nil
    }
  }

  public func latestOnly(_ count: Int, command: String) -> String {
    "\(count) dòng mới nhất; tất cả: :\(command) --all"
  }

  public func division(_ division: NumberingPlan.Division) -> String {
    switch division {
    case .perKind: "mỗi loại một dãy"
    case .oneForAll: "mọi loại một dãy"
    case .groups: "mỗi nhóm loại một dãy"
    }
  }

  public var screenTakesEffect: String { "đã ghi; có hiệu lực khi mở lại vpdt" }

  func furtherField(_ field: FormEntry) -> String {
    switch field {
    case .copyForm: "Hình thức sao"
    case .way: "Từ đâu ra đâu"
    case .pages: "Số trang"
    case .copies: "Số bản"
    case .receiver: "Nơi nhận"
    case .signer: "Người ký bản sao"
    case .decidedBy: "Người quyết định"
    case .fromCopy: "Sao từ bản sao y"
    case .custodySort: "Loại"
    case .label: "Nhãn"
    case .serial: "Số hiệu"
    case .permission: "Văn bản cho phép"
    case .givenTo: "Trả cho"
    case .fieldName: "Tên dữ liệu"
    case .out: "Ghi ra tệp"
    case .level: "Độ mật"
    case .toBook: "Số trong sổ mật"
    case .plan: "Cách chia"
    case .groups: "Nhóm"
    case .head: "Người đứng đầu"
    case .organId: "Mã định danh"
    case .superior: "Thuộc cơ quan"
    case .address: "Địa chỉ liên thông"
    case .electronic: "Nhận điện tử"
    case .book: "Sổ"
    case .year: "Năm"
    case .format: "Dạng tệp"
    case .folder: "Thư mục"
    case .zip: "Một tệp nén"
    case .registering: "Vào sổ ngay"
    case .theme: "Màu"
    case .cursor: "Con trỏ"
    case .mouse: "Chuột"
    case .escape: "Chờ sau Esc (ms)"
    case .purpose: "Là gì"
    case .fingerprint: "Dấu vân tay"
    case .certificate: "Tệp chứng thư"
    case .owner: "Của ai"
    case .calledAs: "Gọi là"
    case .keyFile: "Khóa ký"
    case .passphrase: "Mật khẩu, mã PIN"
    case .asBody: "Ký của cơ quan"
    case .retentionClass: "Nhóm thời hạn"
    case .notation: "Số, ký hiệu hồ sơ"
    case .dossierTitle: "Tiêu đề"
    case .dossier: "Hồ sơ"
    case .remark: "Ghi chú"
    case .document: "Văn bản"
    case .decision: "Số quyết định"
    case .opinion: "Ý kiến"
    case .keptIn: "Lưu việc hủy ở"
    case .storePlace: "Nơi để bản giấy"
    case .loanPurpose: "Để làm gì"
    case .readers: "Chỉ dành cho"
    case .planPart: "Đề mục"
    case .searchName: "Tên"
    case .shared: "Dùng chung"
    case .replacing: "Thay phép cũ"
    case .copyNumber: "Bản thứ"
    case .place: "Hiện ở đâu"
    case .picture: "Hình chữ ký, dấu"
    default: ""
    }
  }

  func furtherHint(_ field: FormEntry) -> String {
    switch field {
    case .copyForm, .way, .custodySort, .level, .plan, .book, .format, .theme, .cursor, .superior:
      "gõ vài chữ để chọn"
    case .signer, .decidedBy: "gõ vài chữ của tên (NĐ 30/2020 Điều 27)"
    case .fromCopy: "chỉ khi sao lục: số, ký hiệu của bản sao y, ví dụ 03/SY-HB"
    case .permission: "số, ký hiệu văn bản cho phép; bắt buộc khi người giữ không phải văn thư"
    case .out: "tên tệp mới (nằm trong outbox của văn phòng) hoặc đường dẫn; không ghi đè"
    case .groups: "khi chia theo nhóm: TÊN=KH,BC; TÊN2=QĐ"
    case .organId: "ví dụ H29.123.7"
    case .electronic: "phím cách để đánh dấu: cơ quan này nhận văn bản điện tử"
    case .folder: "thư mục để đặt gói"
    case .zip: "phím cách để đánh dấu: gói là một tệp .zip"
    case .registering: "phím cách để đánh dấu: cấp số đến ngay cho văn bản không có gì phải xem lại"
    case .mouse: "phím cách để đánh dấu: dùng chuột (mất chọn chữ bằng chuột)"
    case .keyFile: "tệp .p12, hoặc pkcs11:… của thiết bị ký; trống thì dùng signing.command"
    case .passphrase: "không hiện ra, không được giữ lại"
    case .asBody: "phím cách để đánh dấu: con dấu của cơ quan, ký sau người có thẩm quyền"
    case .retentionClass: "mã trong bảng thời hạn; trống: theo danh mục"
    case .notation: "như trong danh mục, ví dụ 01.HCTH"
    case .dossierTitle: "để trống nếu có trong danh mục"
    case .dossier: "ví dụ 01.HCTH/2026; nhiều hồ sơ cách nhau bằng dấu phẩy"
    case .remark: ""
    case .document: "số đến 12/2026, hoặc số đi 03/BC-HB"
    case .decision: "số, ký hiệu, ví dụ 5/QĐ-HB"
    case .opinion: "không tán thành thì phải nêu"
    case .keptIn: "hồ sơ đang mở giữ giấy tờ của việc hủy"
    case .storePlace: "kho, kệ, hộp"
    case .loanPurpose: ""
    case .readers: "gõ vài chữ của tên, Enter để chọn; chọn được nhiều người"
    case .planPart: "gõ vài chữ để chọn; không nêu ai ở ô sau là bỏ hạn chế"
    case .searchName: "một từ không có dấu cách; sau đó @TÊN tìm lại đúng như vậy"
    case .shared: "phím cách để đánh dấu: mọi người trong cơ quan dùng được"
    case .replacing: "phím cách để đánh dấu: thay phép tìm đã lưu cùng tên"
    case .copyNumber: "có thể để trống; in cùng người in và giờ in"
    case .place: "gõ vài chữ để chọn; trống: chữ ký không hiện trên trang"
    case .picture: "tệp PNG nền trong suốt; trống: in tên và giờ ký (cần signing.font)"
    case .escape: "25 là vừa; đường truyền chậm thì lớn hơn"
    case .purpose: "gõ vài chữ để chọn"
    case .certificate: "tệp PEM hoặc DER của nơi cấp  Tab điền nốt tên"
    case .owner: "chỉ với chứng thư người ký: gõ vài chữ của tên"
    case .calledAs: "để trống thì lấy tên ghi trong tệp"
    case .fingerprint: "16 ký tự đầu của SHA-256, lấy từ nơi cấp qua kênh khác"
    default: ""
    }
  }
}
