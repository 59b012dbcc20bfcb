extension LanguageProfile {
  /// Finnish, Hungarian, Turkish, Indonesian (which stands for Malay too) and Vietnamese.
  static let otherLatin = [
    LanguageProfile(
      code: "fi",
      functionWords: """
        aina ainakin ei eikä eilen ehkä emme en ennen entä ette että hei he hän häntä ihan ilman itse ja jo joka jonka
        jos joskus jota jotain kai kaikki kanssa keskellä kiitos kiitoksia koko koska kuin kuinka kuka kun kyllä lisäksi
        me meidän meille melko mikä mikään miksi milloin millä minkä minua minulla minulle minulta minun minut minä
        missä mistä mitä mitään miten mihin moi mukaan mun mutta muu myös mä ne nuo nyt näin niin niitä no nämä oikein
        ole olen oli olin olisi olivat olla ollut on onko ovat paljon pitäisi pitää päivää se sen siellä siinä siis
        siitä sinä sitä sitten te teidän teille tai tämä tämän tästä tänään takaisin täällä tuo vaan vaikka vain vielä
        viime voi voin voiko voitko voitteko voisitteko tervehdys terve terveisin hyvää haluan haluaisin huomenna kaksi
        jälkeen jälleen kerran kertaa sekä eilisillasta asti lähtien alkaen kohti sisällä ulkona vasta melkein ehkäpä
        kumpi joita joissa joilla niiden näiden heidän kuitenkin silti eikö onkohan saisinko saanko voisiko pitäisikö
        missään milloinkaan
        """,
      contentWords: """
        apua asiakas asiakaspalvelu asiakastuki auttaa hinta kortti kortilta kuukausi kuukauden lasku laskun laskussa
        lähetetty lähettää lähetys maksaa maksu maksanut maksun maksoin mennyt muuttaa myyjä numero ongelma osoite
        osoitetta osoitteen osto ostin ostanut palauttaa palautus palautusta palautuksen paketti paketin pakettia
        peruuttaa perua peruutus päivä päiviä rahat raha rahojen rikki saada saanut saapunut salasana salasanan
        salasanani tili tilin tilini tilaus tilauksen tilaukseni tilausta tilasin tilannut toimi toimii toimitus
        toimituksen toimitusta toimitettu tuote tuotteen tarvitsen unohdin vaihtaa vaihto viikko viikkoa vika viallinen
        virhe väärä väärän hyvitys hyvitystä odottanut odotan sovellus alennuskoodi koko kengät päivitys päivityksen
        vastaus vastausta veloitettu jäsenyys kuljettaja ovikello jääkaappi tarvikkeet tarjous netti toiminut lento
        lentoni peruttiin peru oikeus korvaus korvausta poikki uutiskirje löydän sopimus sopimusnumero korttini
        hylättiin kaupassa kauppa varaus huone matka vahvistus laite puhelin musta mustana valkoinen punainen sininen
        vihreä suuri iso pieni vanha uusi näyttö pysyy peli pelin poika tytär
        """,
      endings: "ssa lla lta sta lle nen sen ista essa esta ksen ksi tta mme nne ani eni iset inen oita assa kaan",
      letters: "ä ö"),
    LanguageProfile(
      code: "hu",
      functionWords: """
        a abban ahol akkor aki alatt által am amely ami amikor amit arra át az azaz azért azonban azt be bár csak de e
        ebben ed egy egyik egyszer előtt el én eddig ennek engem erre ezt ez ezen fel ha hanem helló hogy hogyan hol
        holnap hova honnan így igen is itt jó jól kell kellene ki köszönöm köszi kérem kérek kérném le légyszíves lehet
        lesz lett ma már még meg mert mi miatt mikor mint minden miért mit mivel most nagyon napot ne nekem nélkül nem
        nincs ő ők ön önök ott óta pedig után sajnos se sem semmi senki szeretném szeretnék számomra tegnap tehát tudok
        tudom tudnak tudna tudnának ti több tőlem üdv üdvözlettel utána vagy vagyok valaki valami van vannak viszont
        volt voltak volna vissza két kettő este tegnapi mai holnapi ide oda innen onnan mely melyik melyek mennyi hány
        hányszor talán csupán szintén valamint illetve ugyanis pontosan rögtön azonnal jár lenne legyen
        """,
      contentWords: """
        bank cég cím címet csomag csomagom csomagot csere cserélni elfelejtettem előfizetés előfizetésem előfizetést
        érkezett fiók fiókom fiókomba fizetés fizetni fizettem fizetést futár garancia hét hete hiba hibás hónap hónapja
        információ jelszó jelszavam jelszavamat kapcsolat kaptam kártya kártyám kártyámról kiszállítás kérdés kérdésem
        késik lemondani lemondás megrendelés megrendelésem megrendelést megrendeltem megkaptam módosítani nap napja nem
        összeg panasz pénz pénzem pénzt pénzemet probléma rendelés rendelésem rendelésemet rendelést rendeltem rendelni
        rossz segítség segítséget segíteni segítsen szállítás számla számlát számlám termék terméket törölni törlés
        törött ügyfél ügyfélszolgálat vásároltam várok várom vártam visszaküldeni visszatérítés visszatérítést
        visszakapni alkalmazás kuponkód méret cipő frissítés válasz válaszra működik tagság költség költségét
        visszaküldés hűtő tartozék ajánlat fizeti nélkül javítsák járat járatom járatomat törölték törölve kártérítés
        leiratkozás hírlevél hírlevélről szerződés szerződésszám találom elutasították boltban bolt internet
        hibaelhárítás foglalás foglalásom szoba utazás díj visszaigazolás fekete fehér piros kék zöld nagy kicsi régi új
        képernyő marad játék játékot fiam lányom
        """,
      endings: "nak nek ban ben bol hoz hez tam tem ott ett ltam elem asom esem nal nel rol okat eket unk asat eset",
      letters: "á é í ó ö ő ú ü ű"),
    LanguageProfile(
      code: "tr",
      functionWords: """
        acaba ama ancak artık aynı az bana bazı belki ben beni benim bile bir biri biz bize bizim bu buna bunu bunun
        burada çok çünkü da daha de değil diye dolayı en eğer fakat gibi göre günler günü hala hâlâ hangi hem henüz hep
        hepsi her hiç hiçbir iki ile için icin ise iyi kadar kaç karşı kendi ki kim lütfen lutfen mı mi mu mü merhaba
        merhabalar nasıl ne neden nedir nerde nerede nereden nereye niye o olan olarak oldu olduğu olması olmadı olsun
        olur onu onun oysa önce peki rağmen sadece sana sayın selam selamlar siz size sizin sizden sonra şey şimdi şu
        tam tüm ve veya var vardı ya yani yapmak yeni yok yoksa zaman zaten teşekkürler teşekkür ederim ediyorum
        istiyorum istiyoruz gerekiyor rica bugün dün yarın günaydın kolay gelsin bi degil cok akşam akşamdan beri sabah
        gece hangisi kimse hiçbiri bütün herkes birkaç ayrıca üzere itibaren miyim misiniz musunuz mıyım mısınız
        alabilir bulurum edildi edilmedi
        """,
      contentWords: """
        abonelik aboneliğimi adres adresi adresimi aldım aldığım ay banka bekliyorum bozuk beden çalışmıyor çekildi
        çekilmiş değiştirmek değişim destek edebilir edemiyorum fatura faturamı faturam fiyat gelmedi geldi gecikti
        giriş gönderdim gönderildi gün gündür haftadır hafta hata hatalı hesabım hesabıma hesabımı hesap iade iadesi
        iademi indirim iptal kargo kargom kargoya karttan kart kartım kartımdan kırık müşteri numara numarası ödeme
        ödedim ödememi öğrenmek para paramı param paramın parola sipariş siparişim siparişimi siparişi sorun sorunu
        şifre şifremi şifrem şikayet satıcı teslim teslimat telefon unuttum ulaşmadı ürün ürünü ürünler üyelik yanlış
        yardım yardımcı yapabilirim yapılmadı uygulama indirimi kodu ayakkabı güncelleme cevap kez hasarlı üyeliği kurye
        kapı ücret ücretini buzdolabı aksesuar kampanya çalmadı kim uçuş uçuşum tazminat bülten bültenden çıkmak
        sözleşme numaramı mağaza mağazada reddedildi internet arıza rezervasyon oda seyahat ücreti onay kartımı
        alışveriş siyah beyaz kırmızı mavi yeşil büyük küçük eski ekran kalıyor oyun oğlum kızım
        """,
      endings: "lar ler iyor yor dim dum mak mek nin nun lari leri iniz imiz sini tan den adi edi orum isti iken",
      letters: "ç ğ ı ö ş ü â"),
    LanguageProfile(
      code: "id",
      functionWords: """
        ada adalah agar akan aku anda apa apakah apabila atas atau ayat bagaimana bagi bahwa banyak baru begitu belum
        berapa bila bisa boleh buat bukan cara cuma dan dapat dari dengan di dia dong dulu gimana gak ga halo hanya
        harap harus hari hai ini itu jadi jangan jika juga kalau kami kamu kapan karena kasih ke kemarin kenapa kepada
        kita kok lagi lama lebih maaf mana masih mau melalui mengapa mereka mohon nggak namun nya oleh pada pagi para
        per pernah saat saja sampai sangat saya sebab sebagai sebelum sedang segera sejak sekali sekarang selama selamat
        semua seperti sesuai setelah siang sore sudah supaya tapi telah tentang tersebut terima tetapi tidak tolong tp
        untuk udah yang yg dgn utk bapak ibu kak min besok dua tadi malam pukul sebelumnya sesudah seluruh setiap
        sementara sehingga walaupun meskipun bahkan mungkin terlalu begini
        """,
      contentWords: """
        akun alamat barang bantu bantuan bayar belanja beli berhasil berlangganan biaya bulan cek dana dibatalkan
        diganti dikirim dikembalikan diterima faktur ganti harga hilang ingin jam kartu kata katasandi keluhan kembali
        kembalikan kesalahan kirim konfirmasi kode kurir langganan lupa masalah masuk mengubah membatalkan membayar
        membeli membutuhkan menerima mengembalikan menghubungi minggu minta memesan nomor paket pelanggan pembatalan
        pembayaran pembelian pengembalian pengiriman penjual perlu pesan pesanan produk rekening resi rusak salah sandi
        saldo tagihan tanggal terlambat tiba transaksi toko tukar uang ubah layanan tunggu menunggu sampainya telepon
        aplikasi diskon ukuran sepatu jawaban pembaruan balasan kurang keanggotaan ongkir kulkas aksesori promo datang
        diperbaiki mati penerbangan kompensasi berhenti buletin kontrak ditolak internet gangguan teknisi pemesanan
        kamar perjalanan lihat melihat mencari ditemukan dibayar terkirim berlaku hitam putih merah biru hijau besar
        kecil tua layar tetap permainan anak
        """,
      endings: "nya kan nnya aran atan iman inan alan asan ukan akan ikan aian gan lah kah",
      letters: ""),
    LanguageProfile(
      code: "vi",
      functionWords: """
        ai anh bạn bao bây bị bởi cả các cái cần chào chỉ chị cho chưa chúng có còn của cũng cùng đã đang đây đến đều để
        đi do đó được duoc em gì giờ giúp hãy hay hơn hoặc hôm khi không khong khác là làm lại lắm lâu lên mà mấy mình
        mọi mỗi một muốn nào này nay nên nếu ngày nhé nhưng như nhiều ở ơn phải qua quá ra rất rồi sao sau sẽ shop sự
        tại tất thể theo thì tôi toi tới trên trong từ và vào vẫn vậy vì về với vui lòng xin xuống ạ đâu tháng cảm
        """,
      contentWords: """
        bán báo bảo bưu chuyển đặt đổi đơn giá giao gửi hàng hạn hoàn hỏi hủy huỷ hỗ trợ hóa khách khoản kiện lỗi lý mã
        mật mất mua nhận ngân nhầm phí phẩm quên sai số sản thẻ thanh tiền tiếng toán trả trễ trừ truy vấn địa chỉ đăng
        nhập ký tuần hỏng bồi thường nhân viên điện thoại tài khẩu ứng dụng cỡ giày cập nhật lời hư chuyến bay mạng tối
        bản tin hợp đồng từ chối cửa phòng màn hình đen trắng đỏ xanh lớn nhỏ cũ mới trò chơi
        """,
      endings: "",
      letters: """
        ă â đ ê ô ơ ư ã õ ạ ả ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ẹ ẻ ẽ ế ề ể ễ ệ ỉ ị ĩ ọ ỏ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ụ ủ ũ ứ ừ ử ữ ự ỳ ỵ ỷ ỹ
        """),
  ]
}
