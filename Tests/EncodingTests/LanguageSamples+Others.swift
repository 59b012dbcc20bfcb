extension LanguageSamples {
  /// Tickets in the other languages.
  static let others = [
    LanguageSamples(
      code: "fi",
      tickets: """
        Missä tilaukseni on?
        Haluan perua tilaukseni
        Paketti saapui rikkinäisenä
        Minulta on veloitettu kaksi kertaa
        Miten voin muuttaa toimitusosoitetta?
        Unohdin salasanani
        Voitteko lähettää laskun uudelleen?
        Alennuskoodi ei toimi
        Milloin saan rahani takaisin?
        Haluaisin palauttaa kengät
        Olen odottanut vastausta jo kolme viikkoa
        Sovellus kaatuu päivityksen jälkeen
        väärä koko toimitettu
        Kuljetta ei soittanut ovikelloa
        Kuka maksaa palautuskulut?
        Jääkaappi tuli ilman tarvikkeita
        Voinko keskeyttää jäsenyyteni kesäksi?
        lasku on väärin, korjatkaa se
        netti ei ole toiminut eilisestä lähtien
        Lentoni peruttiin, onko minulla oikeus korvaukseen?
        Netti poikki eilisillasta asti
        peru uutiskirje
        Mistä löydän sopimusnumeroni
        Korttini hylättiin kaupassa
        Poikani osti pelin vahingossa
        Maito oli vanhentunutta
        näyttö pysyy mustana
        Sopimukseni päättyy, miten jatkan sitä?
        En pääse tallennettuihin tiedostoihini
        Asentaja ei tullut paikalle
        """),
    LanguageSamples(
      code: "hu",
      tickets: """
        Hol van a rendelésem?
        Szeretném lemondani az előfizetésemet
        A csomag sérülten érkezett
        Kétszer vonták le a pénzt a kártyámról
        Hogyan tudom módosítani a szállítási címet?
        Elfelejtettem a jelszavamat
        Kérem, küldjék el újra a számlát
        A kuponkód nem működik
        Mikor kapom vissza a pénzem?
        vissza szeretnem kuldeni a cipot
        Három hete várok a válaszra
        Az alkalmazás a frissítés óta nem indul el
        A futár nem csöngetett
        Ki fizeti a visszaküldés költségét?
        A hűtő tartozékok nélkül jött
        Szüneteltetném a tagságomat nyárra
        hibás a számla, kérem javítsák
        tegnap óta nincs wifi
        Törölték a járatomat, jár nekem kártérítés?
        Tegnap este óta nincs internet
        leiratkozás a hírlevélről
        Hol találom a szerződésszámomat
        Elutasították a kártyámat a boltban
        A fiam véletlenül vett egy játékot
        Lejárt a tej szavatossága
        fekete marad a képernyő
        Lejár a szerződésem, hogyan hosszabbítsam meg?
        Nem férek hozzá a mentett fájljaimhoz
        Nem jött el a szerelő
        """),
    LanguageSamples(
      code: "tr",
      tickets: """
        Siparişim nerede?
        Üyeliğimi iptal etmek istiyorum
        Kargo hasarlı geldi
        Kartımdan iki kez para çekildi
        Teslimat adresini nasıl değiştirebilirim?
        Şifremi unuttum
        Faturayı tekrar gönderir misiniz?
        İndirim kodu çalışmıyor
        Param ne zaman iade edilecek?
        siparisim hala gelmedi
        Üç haftadır cevap bekliyorum
        Uygulama güncellemeden sonra açılmıyor
        Kurye zili çalmadı
        İade kargo ücretini kim ödüyor?
        Buzdolabı aksesuarsız geldi
        Üyeliğimi yaz için dondurmak istiyorum
        fatura yanlış, düzeltir misiniz
        dünden beri wifi çalışmıyor
        Uçuşum iptal edildi, tazminat alabilir miyim?
        Dün akşamdan beri internet yok
        bültenden çıkmak istiyorum
        Sözleşme numaramı nerede bulurum
        Kartım mağazada reddedildi
        Oğlum yanlışlıkla oyun satın aldı
        Sütün tarihi geçmişti
        ekran siyah kalıyor
        Sözleşmem bitiyor, nasıl uzatırım?
        Kayıtlı dosyalarıma erişemiyorum
        Teknisyen gelmedi
        """),
    LanguageSamples(
      code: "id",
      tickets: """
        Di mana pesanan saya?
        Saya ingin membatalkan langganan
        Paket saya sampai dalam keadaan rusak
        Kartu saya ditagih dua kali
        Bagaimana cara mengubah alamat pengiriman?
        Saya lupa kata sandi
        Tolong kirimkan fakturnya lagi
        Kode diskon tidak bisa dipakai
        Kapan uang saya dikembalikan?
        barang yg dikirim salah ukuran
        Sudah tiga minggu menunggu jawaban
        Aplikasi tidak bisa dibuka setelah pembaruan
        Kurir tidak menekan bel
        Siapa yang bayar ongkir retur?
        Kulkas datang tanpa aksesori
        Bisa jeda keanggotaan saya dulu?
        faktur salah, mohon diperbaiki
        wifi mati sejak kemarin
        Penerbangan saya dibatalkan, apakah ada kompensasi?
        Internet mati sejak tadi malam
        berhenti langganan buletin
        Di mana saya bisa lihat nomor kontrak
        Kartu saya ditolak di toko
        Anak saya tidak sengaja membeli game
        Susunya sudah kedaluwarsa
        layar tetap hitam
        Kontrak saya habis, bagaimana memperpanjangnya?
        Tidak ada akses ke berkas tersimpan
        Teknisinya tidak datang
        """),
    LanguageSamples(
      code: "vi",
      tickets: """
        Đơn hàng của tôi đâu rồi?
        Tôi muốn hủy gói đăng ký
        Hàng bị vỡ khi nhận
        Thẻ của tôi bị trừ tiền hai lần
        Làm sao để đổi địa chỉ giao hàng?
        Tôi quên mật khẩu
        Vui lòng gửi lại hóa đơn
        Mã giảm giá không dùng được
        Khi nào tôi được hoàn tiền?
        toi muon tra lai don hang nay
        Tôi đã chờ ba tuần mà chưa có câu trả lời
        Ứng dụng không mở được sau khi cập nhật
        Người giao hàng không bấm chuông
        Ai trả phí gửi trả hàng?
        Tủ lạnh đến mà thiếu phụ kiện
        Cho tôi tạm dừng thẻ thành viên
        hóa đơn sai, nhờ sửa giúp
        wifi mất từ hôm qua
        Chuyến bay của tôi bị hủy, có được bồi thường không?
        Mất mạng từ tối qua
        hủy nhận bản tin
        Tìm số hợp đồng ở đâu
        Thẻ bị từ chối ở cửa hàng
        Con trai tôi lỡ mua trò chơi
        Sữa đã hết hạn
        màn hình vẫn đen
        Hợp đồng của tôi sắp hết hạn, gia hạn thế nào?
        Không truy cập được tệp đã lưu
        Kỹ thuật viên không đến
        """),
    LanguageSamples(
      code: "ar",
      tickets: """
        أين طلبي؟
        أريد استرداد المبلغ
        وصل الطرد تالفا
        نسيت كلمة المرور
        كيف يمكنني تغيير عنوان التوصيل؟
        تم خصم المبلغ مرتين من بطاقتي
        """),
    LanguageSamples(
      code: "fa",
      tickets: """
        سفارش من کجاست؟
        می‌خواهم پولم را پس بگیرم
        رمز عبورم را فراموش کرده‌ام
        چطور آدرس تحویل را تغییر بدهم؟
        بسته آسیب دیده به دستم رسید
        هنوز کالا را دریافت نکرده‌ام
        """),
    LanguageSamples(
      code: "ur",
      tickets: """
        میرا آرڈر کہاں ہے؟
        میں اپنا پاس ورڈ بھول گیا ہوں
        مجھے رقم واپس چاہیے
        پارسل ٹوٹا ہوا ملا
        ابھی تک کوئی جواب نہیں آیا
        پتہ کیسے تبدیل کروں؟
        """),
    LanguageSamples(
      code: "el",
      tickets: """
        Πού είναι η παραγγελία μου;
        Θέλω επιστροφή χρημάτων
        Ξέχασα τον κωδικό μου
        Το πακέτο έφτασε κατεστραμμένο
        Πώς αλλάζω τη διεύθυνση παράδοσης;
        Με χρεώσατε δύο φορές
        """),
    LanguageSamples(
      code: "he",
      tickets: """
        איפה ההזמנה שלי?
        אני רוצה החזר כספי
        שכחתי את הסיסמה
        החבילה הגיעה פגומה
        איך משנים כתובת למשלוח?
        חויבתי פעמיים
        """),
    LanguageSamples(
      code: "hi",
      tickets: """
        मेरा ऑर्डर कहाँ है?
        मुझे रिफंड चाहिए
        मैं पासवर्ड भूल गया
        पार्सल टूटा हुआ मिला
        डिलीवरी का पता कैसे बदलें?
        मेरे कार्ड से दो बार पैसे कटे
        """),
    LanguageSamples(
      code: "th",
      tickets: """
        คำสั่งซื้อของฉันอยู่ที่ไหน
        ต้องการขอเงินคืน
        ลืมรหัสผ่าน
        พัสดุเสียหาย
        เปลี่ยนที่อยู่จัดส่งได้อย่างไร
        ถูกตัดเงินสองครั้ง
        """),
    LanguageSamples(
      code: "ko",
      tickets: """
        제 주문은 어디에 있나요?
        환불 부탁드립니다
        비밀번호를 잊어버렸어요
        상품이 파손되어 도착했습니다
        배송지를 변경하고 싶어요
        결제가 두 번 됐어요
        """),
    LanguageSamples(
      code: "ja",
      tickets: """
        注文した商品はどこですか？
        返金してください
        パスワードを忘れました
        届いた商品が壊れていました
        配送先の住所を変更したいです
        Amazonアカウントにログインできません
        """),
    LanguageSamples(
      code: "zh",
      tickets: """
        我的订单在哪里？
        我想退款
        忘记密码了
        包裹损坏了，怎么办？
        如何更改收货地址？
        iPhone 15 订单重复扣款
        """),
  ]
}
