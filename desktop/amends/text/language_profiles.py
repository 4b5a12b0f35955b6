"""Common words of each language that a message may be in, the most telling first; written for Amends.

`text.language` votes with these words and with the letter triples that they are made of. The four
languages of the program have the longest lists; the others are there so that Spanish is not called
Portuguese and Ukrainian not Russian. An earlier word weighs more. Plain lower case, words apart by spaces.
"""

WORDS: dict[str, str] = {
    "en": """
        the i to and you is my it a of for in that not this have was me with on your be are no but so they
        we i'm it's don't i've can't didn't won't isn't what why how when where who which do does did can
        could would will should been has had from at by as an or if than then there here their them our us
        he she his her him about after again all also always any anyone anything back because before being
        best better call called calling came come customer service company day days delivery delivered
        deliver email even ever every everything first get getting give given go going good got great help
        hour hours hold just know last late like long look make makes making many months month more most
        much must need needs never new nobody nothing now number off ok okay old once one only order ordered
        orders other out over paid pay paying people phone please poor problem product really refund reply
        response right said same say saying second see send sent sorry spoke staff still stop take taken
        taking tell terrible thank thanks thing things think this those though through time times today told
        tomorrow too tried trying two up use used using very wait waited waiting want wanted wants way week
        weeks well went were while without won't work worked working works worst worse write wrong year
        years yesterday yet you're you've your i'd i'll we're we've they're that's there's what's let's
        wouldn't couldn't doesn't haven't hasn't wasn't weren't shouldn't aren't account address answer
        arrived bill bought box broken cancel cancelled card change charge charged check child children
        complain complaint credit daughter dear disappointed disgusting disgrace engineer experience faulty
        family flight food found free friend hello hi home hope hotel house husband item items kept kind
        lost manager minutes missing money mother near night nice online package parcel pathetic plane price
        promised purchase quality queue received replacement return returned rude shame shop should son
        store support thirty three ticket train twice unacceptable unhappy update useless wife website
        wasted weekend who whole yours both down each few into least less own some such until upon while
        another around away between bad big birthday brought cannot cost damaged date driver fix half
        happened having hear installed keep leave left letter life line little made may might money nor open
        part place point put quite rather room seems since something soon story sure talk ten their under
        understand wish word words worth
        """,
    "it": """
        di che e non il la per un è in sono mi ho da con una a i le si ma ha del della ci più al come anche
        se lo gli nel alla dei delle ancora questo questa mai nessuno quando dopo perché sempre solo già
        cosa fatto molto tutto tutti stato stata mia mio miei mie vostra vostro vostri vostre suo sua loro
        noi voi lei io tu essere avere fare abbiamo avete hanno siamo siete era erano sia siano avevo aveva
        c'è dal dalla dai dalle nella nelle nei negli sul sulla sui sulle agli alle ai dello degli allo uno
        all'ultimo dell'ordine un'altra l'ho d'accordo po' né neanche nemmeno niente nulla ogni prima poi
        adesso ora oggi ieri domani giorni giorno settimana settimane mese mesi anno anni ore ora volta
        volte cliente clienti servizio assistenza ordine ordini pacco consegna consegnato spedizione
        rimborso soldi pagato pagare prezzo prodotto prodotti negozio azienda numero telefono chiamata
        chiamato chiamare risposta rispondere risponde rispondono problema problemi buongiorno buonasera
        grazie salve saluti cordiali distinti gentile gentili spettabile vorrei voglio chiedo attendo attesa
        aspetto aspettare aspettato ricevuto arrivato arrivata arriva inviato mandato detto dice dicono dire
        scritto scrivo vergogna vergognoso pessimo pessima delusa deluso assurdo possibile impossibile
        inaccettabile purtroppo senza sotto sopra fra tra quindi però invece infatti comunque oppure anzi
        allora così quello quella quelli quelle questi queste quale quanto quanti dove chi qui qua là certo
        circa bene male meglio peggio buono buona bella bello brutto nuovo nuova vecchio grande piccolo
        altro altra altri altre stesso stessa qualche alcuni alcune nessun nessuna due tre quattro cinque
        sei sette otto nove dieci posso può possono deve devo devono vuole vogliono sapere so sanno va vado
        vanno fa fanno faccio viene vengono trovo trovato preso messo dato dare venduto comprato acquistato
        acquisto bambini bambino figlia figlio marito moglie casa famiglia compleanno lavoro camera albergo
        treno volo cena pranzo tavolo corriere tecnico bolletta conto carta banca bonifico contratto
        disdetta reclamo scatola rotto rotta guasto difettoso sbagliato sbagliata errore ritardo urgente
        subito presto tardi soprattutto veramente davvero proprio abbastanza troppo tanto tanta tante tanti
        poco poca per favore cortesia basta ciao ok sito internet linea rete mail messaggio messaggi
        operatore operatrice personale cafone maleducato scortese gentilezza attenzione fiducia rispetto
        consiglio sconsiglio esperienza recensione stelle qualità secondo terza prossima scorso scorsa fine
        mattina sera pomeriggio notte
        """,
    "ru": """
        и в не на что я с по а как это но у за мне из меня к то все всё так вы от мы он она они бы уже для
        до нет же или если только когда было был была были есть быть еще ещё вам вас нам нас их его её ее
        ему ваш ваша ваши вашей вашего вашему вашу мой моя мои моего моей мою моих свой свои свою где кто
        чем тем этот эта эти этого этой этом тот та те там тут здесь сейчас теперь потом после перед через
        без под над при про об о ни да ну вот даже очень просто почему зачем сколько какой какая какие
        который которая которые которого можно нельзя нужно надо должны должен хочу хотел хотела могу может
        могут сказали сказал сказала говорят говорит ответ ответили отвечает позвонил позвонила звонил
        звонила написал написала прошу требую верните вернуть возврат деньги денег деньгами заказ заказа
        заказал заказала доставка доставки доставку доставили посылка посылку курьер курьера магазин товар
        товара банк банка карта карту карты счет кредит перевод сумма рублей руб оплатил оплатила оплата
        номер телефон звонок сайт сайте приложение поддержка поддержки поддержку служба службы сотрудник
        сотрудники сотрудница оператор менеджер клиент клиента клиентов отзыв отзывы жалоба жалобу претензия
        проблема проблемы проблему день дня дней дни неделя недели неделю месяц месяца месяцев год года лет
        раз раза час часа часов минут вчера сегодня завтра время времени срок сроки опять снова никто
        никогда ничего никакого никакой нигде спасибо пожалуйста здравствуйте добрый уважением уважаемые
        ужас ужасно ужасный безобразие позор отвратительно хуже плохо плохой хорошо хороший лучше больше
        меньше первый второй третий один одна одно два две три четыре пять десять ребенок ребёнка дети сын
        дочь муж жена мама дом дома работа работает работать квартира номер отель поезд рейс самолет багаж
        билет билеты получил получила получить пришел пришла пришло прислали отправили отправил купил купила
        брали взяли сделали сделать решить решили ждать жду ждал ждала ждём оказалось хотя потому поэтому
        чтобы также тоже вообще совсем конечно видимо значит лишь именно такой такое такая такие всех всем
        всего всей вся весь себя себе человек люди людей россии руки обслуживание качество цена стоит дорого
        дешево дешевле заплатил сломан сломалась сломался брак испорчен день рождения хватит сил нервы
        терпение стыдно жаль обидно советую рекомендую услуги услугами пользоваться отношение обман условия
        предложение людьми этому данный данного других другой другие самый самая остался осталась подарок
        праздник комната помощь просьба объяснить почти часто долго кроме назад вместо любой любое тысяч
        факт итоге связи связь интернет тариф договор заявление заявку заявка отделение офис справка
        документы суд
        """,
    "pt": """
        de que não e o a um para com é em uma do da eu no na os as se por mais me meu minha já foi ao mas
        como dos das pelo pela até ou seu sua está estou são ser ter tem tenho muito também quando isso esse
        essa este esta isto aquilo ele ela eles elas nós você vocês lhe nos nas num numa à às aos pra pro
        meus minhas seus suas vosso vossa fui foram era eram estava estavam estão tinha há havia fazer feito
        faz fazem posso pode podem poderia quero queria gostaria preciso precisa consigo conseguir vai vou
        vão ir dar dado deram disse disseram diz dizem falar falei ligar liguei ligo ligação resposta
        responder respondem problema problemas atendimento cliente clientes serviço serviços empresa loja
        produto produtos compra comprei compras pedido encomenda entrega entregue entregar prazo reembolso
        devolução dinheiro valor valores pago paguei pagar pagamento cobrança cartão conta banco boleto
        fatura número telefone telemóvel celular contato contacto aplicativo aplicação site internet
        atendente funcionário funcionária gerente dia dias semana semanas mês meses ano anos hora horas vez
        vezes hoje ontem amanhã agora ainda sempre nunca nada ninguém nenhum nenhuma tudo todos todas todo
        toda outro outra outros outras mesmo mesma qualquer algum alguma alguns porque porquê porém pois
        então assim só apenas sem sobre entre desde depois antes durante contra onde quem qual quais quanto
        aqui ali lá bem mal bom boa melhor pior novo nova grande pequeno dois duas três quatro cinco dez
        obrigado obrigada olá bomdia tarde noite senhor senhora senhores cumprimentos atenciosamente favor
        gostava venho através solicito solicitei solicitar solicitação reclamar reclamação reclamo exijo
        aguardo aguardar esperar espera esperando receber recebi recebido chegou chegar enviei enviar
        enviado enviaram informaram informou informação informações péssimo péssima absurdo vergonha descaso
        decepcionado decepcionada desiludido triste insatisfeito falta respeito inadmissível cancelar
        cancelamento cancelei contrato plano médico consulta exame filho filha marido esposa mãe pai família
        casa trabalho voo avião comboio trem hotel quarto jantar avaria defeito quebrado partido estragado
        errado erro atraso atrasado atrasada urgente logo cedo resolver resolveram resolvido solução
        aniversário criança presente técnico carta fim falta feita feitas pessoas pessoa coisa coisas
        assistência garantia troca trocar nota fiscal cadê gente nem né tão quase devido lado forma
        acontecer aconteceu situação caso ter sido seja sejam fosse foram haver vosso equipa equipe
        """,
    "es": """
        de que no la el y en un los se por con una para es me lo las del al mi su más pero como ya muy todo
        está estoy son ser tiene tengo hay cuando esto esta este eso ese porque sin sobre también hasta
        desde donde quien qué cómo cuándo yo usted ustedes nosotros ellos ella ellas le les nos fue fueron
        era eran había han ha he hemos hace hacer hecho puede puedo pueden quiero quisiera necesito nadie
        nada nunca siempre ahora hoy ayer mañana día días semana semanas mes meses año años hora horas vez
        veces gracias hola buenos buenas tardes noches por favor pedido paquete entrega entregado envío
        dinero reembolso devolución devuelvan pagado pagar pagué compra compré tienda producto servicio
        atención cliente clientes empresa teléfono llamada llamado llamar llamé respuesta responden problema
        problemas cuenta tarjeta banco número contrato reclamación queja pésimo pésima malo mala peor mejor
        bueno buena vergüenza inaceptable decepcionado espero esperando esperar llegado llegó llegar
        recibido recibí enviado dicen dijo dijeron dos tres cuatro cinco mis sus nuestro nuestra otro otra
        otros mismo todavía aún entonces aunque mientras antes después solo sólo tan tanto mucho mucha
        muchos poco hijo hija casa cumpleaños trabajo roto rota defectuoso equivocado error retraso tarde
        """,
    "fr": """
        de la le et je pas les que vous à est un une pour des en mon ma ce il ne du qui dans sur avec j'ai
        c'est au nous plus par mais votre vos me suis sont être avoir été cette ces mes se sa son ses leur
        tout tous toute rien jamais toujours encore déjà aussi très bien mal où quand comment pourquoi n'est
        n'ai qu'il d'un d'une l'on s'il j'attends si ou donc car sans sous depuis après avant pendant chez
        fait faire dit dire peut peux veux voudrais bonjour bonsoir merci madame monsieur cordialement
        commande colis livraison livré remboursement rembourser argent payé payer achat acheté magasin
        produit service client clients société téléphone appel appelé réponse répondre problème compte carte
        banque numéro contrat réclamation plainte honte inacceptable déçu déçue attente attends attendre
        reçu arrivé envoyé jour jours semaine semaines mois an ans année heure heures fois aujourd'hui hier
        demain deux trois quatre cinq autre même beaucoup trop peu mauvais bon bonne mieux pire nul cassé
        retard anniversaire fils fille maison travail personne quelqu'un chaque ils elle elles on y
        """,
    "de": """
        ich die der und nicht das ist es in zu sie mir ein mit den auf für von dem eine habe bin sich auch
        noch war wurde wird haben sind hat wir uns mich mein meine meinen meiner ihr ihre ihnen ihrem kein
        keine nie immer schon aber oder wenn dann weil dass wie was wer wo warum nach bei aus über vor seit
        bis um im am vom zum zur als nur sehr mehr heute gestern morgen jetzt wieder tag tage tagen woche
        wochen monat monate monaten jahr jahre stunden mal bitte danke hallo guten geehrte damen herren
        grüßen freundlichen bestellung paket lieferung geliefert geld zurück erstattung bezahlt zahlen
        kaufen gekauft geschäft produkt ware kunde kunden kundenservice service firma telefon anruf
        angerufen antwort problem probleme konto karte bank nummer vertrag beschwerde unverschämt schlecht
        schlechter gut besser enttäuscht warten warte gewartet bekommen erhalten angekommen geschickt gesagt
        sagen zwei drei vier fünf andere gar nichts niemand etwas alle alles kaputt defekt falsch fehler
        verspätung spät geburtstag sohn tochter haus arbeit kann können muss müssen will möchte soll werden
        würde einen einem einer eines diese dieser dieses
        """,
    "nl": """
        de het een ik en van is dat niet in op te voor met zijn er aan heb mijn maar ook nog naar om bij dan
        of als wat wie waar waarom hoe geen nooit altijd al weer wel was werd wordt worden hebben heeft had
        ben bent zijn wij we ons onze u uw jullie hun hem haar mij me je jij deze dit die daar hier door
        over uit tot na sinds zonder tegen omdat toen nu vandaag gisteren morgen dag dagen week weken maand
        maanden jaar uur keer graag bedankt hallo goedendag geachte groeten vriendelijke bestelling pakket
        levering geleverd bezorgd geld terug terugbetaling betaald betalen gekocht winkel product klant
        klanten klantenservice bedrijf telefoon gebeld bellen antwoord probleem problemen rekening kaart
        nummer klacht slecht slechte goed beter teleurgesteld wachten wacht gewacht ontvangen gekregen
        verstuurd gezegd zeggen twee drie vier vijf andere niets niemand iets alle alles kapot verkeerd fout
        vertraging laat verjaardag zoon dochter huis werk kan kunnen moet moeten wil willen zou
        """,
    "pl": """
        nie i w na się z do że jest to o za po jak ale mam od już co czy dla tak był była było być są mi
        mnie pan pani państwo państwa mój moja moje swoje ich jego jej nas nam wam was ja my wy ten ta te
        tego tej tym który która które kiedy gdzie dlaczego bo bardzo tylko jeszcze nigdy zawsze nikt nic
        wszystko teraz dziś dzisiaj wczoraj jutro dzień dni tydzień tygodnie tygodni miesiąc miesiące
        miesięcy rok lat godzin raz proszę dziękuję witam cześć dzień dobry pozdrawiam zamówienie zamówienia
        paczka paczki paczkę dostawa dostawy pieniądze pieniędzy zwrot zwrotu zapłaciłem zapłaciłam kupiłem
        kupiłam sklep produkt usługa obsługa obsługi klienta klient firma telefon odpowiedzi odpowiedź
        problem konto karta bank numer umowa reklamacja reklamację skandal wstyd gorszy dobry lepszy czekam
        czekać otrzymałem otrzymałam dostałem dostałam przyszła przyszło wysłane powiedzieli mówią dwa trzy
        cztery pięć inny zepsuty błąd opóźnienie późno urodziny syn córka dom praca może mogę chcę musi
        przez przed bez przy pod nad więc jednak również żeby oraz lub ani
        """,
    "cs": """
        a se na je to v že jsem ne i s z do o jak ale mi mě po za už když jsme byl byla bylo být jsou má mám
        máte vám vás nám nás můj moje mého váš vaše svůj který která které tento tato toto ten ta co kdo kde
        proč jen jenom ještě nikdy vždy nikdo nic všechno teď dnes včera zítra den dny dní týden týdny týdnů
        měsíc měsíce měsíců rok let hodin krát prosím děkuji dobrý den ahoj pozdravem objednávka objednávku
        balík zásilka zásilku dodání doručení peníze peněz vrácení vrátit zaplatil zaplatila koupil koupila
        obchod zboží služba zákazník zákaznický firma telefon odpověď odpovědi problém účet karta banka
        číslo smlouva reklamace reklamaci stížnost ostuda špatný dobrý lepší čekám čekat dostal dostala
        obdržel přišlo poslali řekli říkají dva tři čtyři pět jiný rozbitý chyba zpoždění pozdě narozeniny
        syn dcera dům práce může mohu chci musí přes před bez při pod nad protože také nebo ani tak podle
        """,
    "ro": """
        nu de și să în la am cu o un a mai pe că este din ce mi eu va vă pentru sunt dar care ca sau nici
        după când unde cum cine asta acest această aceasta acesta am ați au avem avea fost fi era s-a m-am
        mi-a l-am nimeni nimic niciodată mereu încă deja acum azi astăzi ieri mâine zi zile zilele săptămână
        săptămâni lună luni an ani ore oră dată bună ziua salut mulțumesc rog stimată domnule doamnă comanda
        comandă comenzi colet coletul livrare livrat livrarea bani banii ramburs rambursarea returnare
        plătit cumpărat magazin produs produsul serviciu servicii client clienți clienții firma telefon
        sunat răspuns răspunde problema problemă cont card banca număr contract reclamație plângere rușine
        dezamăgit inacceptabil prost bun mai bine aștept așteptat primit ajuns trimis spus spun doi două
        trei patru cinci alt altă stricat greșit eroare întârziere târziu fiul fiica casă lucru pot poate
        vreau trebuie prin fără până despre foarte doar tot toate toți numai deci însă
        """,
    "ca": """
        de la que no el i a per en un els amb una és les em del al més però com ja molt tot està estic són
        ser té tinc hi ha quan això aquesta aquest aquell perquè sense sobre també fins des on qui què jo
        vostè vosaltres nosaltres ells li ens us va vaig van vam era eren havia han he hem fa fer fet pot
        puc vull voldria necessito ningú res mai sempre ara avui ahir demà dia dies setmana setmanes mes
        mesos any anys hora hores vegada vegades gràcies hola bon dia bona tarda si us plau comanda paquet
        lliurament lliurat enviament diners reemborsament devolució pagat pagar comprat compra botiga
        producte servei atenció client clients empresa telèfon trucada trucat trucar resposta problema
        problemes compte targeta banc número contracte reclamació queixa pèssim dolent pitjor millor bo bona
        vergonya inacceptable decebut espero esperant arribat rebut enviat diuen dit dos dues tres quatre
        cinc meu meva meus seva seu nostre altre altra mateix encara llavors aniversari fill filla casa
        feina trencat error retard tard només
        """,
    "sv": """
        jag och det att i är inte en på för som har med mig till av den om ett men min mitt mina så var från
        vi ni er era oss de dem han hon här där när hur varför vad vem ingen inget aldrig alltid redan nu
        idag igår imorgon dag dagar vecka veckor månad månader år timmar gång gånger hej tack snälla vänliga
        hälsningar beställning beställt paket paketet leverans levererat pengar tillbaka återbetalning
        betalat betala köpt köpte butik produkt varan kund kunder kundtjänst företag telefon ringt ringde
        svar svarar problem konto kort bank nummer avtal klagomål dålig dåligt bra bättre besviken väntar
        väntat fått kommit skickat sagt säger två tre fyra fem annan trasig fel försening sent födelsedag
        son dotter hus arbete kan måste vill skulle eller också bara mycket mer efter innan utan under över
        sedan blev
        """,
    "da": """
        jeg og det at i er ikke en på for som har med mig til af den om et men min mit mine så var fra vi i
        jer jeres os de dem han hun her der når hvordan hvorfor hvad hvem ingen intet aldrig altid allerede
        nu dag dage uge uger måned måneder år timer gang gange hej tak venligst venlig hilsen bestilling
        bestilt pakke pakken levering leveret penge tilbage refusion betalt betale købt købte butik produkt
        varen kunde kunder kundeservice firma telefon ringet ringede svar svarer problem konto kort bank
        nummer aftale klage dårlig dårligt god godt bedre skuffet venter ventet fået kommet sendt sagt siger
        to tre fire fem anden ødelagt fejl forsinkelse sent fødselsdag søn datter hus arbejde kan må skal
        vil ville eller også bare kun meget mere efter før uden under over siden blev hvis igen jeg
        """,
    "no": """
        jeg og det å i er ikke en på for som har med meg til av den om et men min mitt mine så var fra vi
        dere deres oss de dem han hun her der når hvordan hvorfor hva hvem ingen ingenting aldri alltid
        allerede nå dag dager uke uker måned måneder år timer gang ganger hei takk vennligst vennlig hilsen
        bestilling bestilt pakke pakken levering levert penger tilbake refusjon betalt betale kjøpt kjøpte
        butikk produkt varen kunde kunder kundeservice firma telefon ringt ringte svar svarer problem konto
        kort bank nummer avtale klage dårlig bra bedre skuffet venter ventet fått kommet sendt sagt sier to
        tre fire fem annen ødelagt feil forsinkelse sent bursdag sønn datter hus arbeid kan må skal vil
        ville eller også bare mye mer etter før uten under over siden ble hvis igjen noe noen
        """,
    "fi": """
        ja ei on en se että olen mutta oli ole minun minä mitä kun niin jo myös vain tai joka tämä tuo nyt
        olet olemme ovat ollut saanut sain tilaus tilaukseni tilasin paketti pakettia toimitus rahat
        takaisin hyvitys maksoin maksanut ostin kauppa tuote palvelu asiakaspalvelu asiakas yritys puhelin
        soitin vastaus vastausta ongelma tili kortti pankki numero sopimus valitus huono hyvä parempi
        pettynyt odotan odottanut tullut lähetetty sanoivat kaksi kolme neljä viisi rikki virhe myöhässä
        päivä päivää viikko viikkoa kuukausi kuukautta vuosi tuntia kiitos hei terveisin miksi missä kuka
        milloin kuinka kukaan mitään koskaan aina vielä tänään eilen huomenna minulle teidän teille voi
        pitää haluan ilman jälkeen ennen asti kanssa sekä jos mikä kuin sitten
        """,
    "hu": """
        a az és nem hogy is egy de van volt meg csak már ez mint még kell ha nekem én mi ti ők ön önök nincs
        vagyok vannak lett lesz amit ami aki mert most ma tegnap holnap nap napja hét hete hónap hónapja év
        óra köszönöm kérem jó napot üdvözlettel tisztelt rendelés rendelésem rendeltem csomag csomagot
        szállítás pénz pénzem vissza visszatérítés fizettem vettem vásároltam bolt termék szolgáltatás
        ügyfélszolgálat ügyfél cég telefon hívtam válasz választ probléma számla kártya bank szám szerződés
        panasz rossz jobb csalódott várok várom kaptam megkaptam érkezett küldtek mondták kettő három négy
        öt másik hibás hiba késés későn születésnap fiam lányom ház munka lehet tudom szeretnék akarok
        nélkül után előtt óta soha mindig senki semmi minden miért hol mikor hogyan vagy sem
        """,
    "tr": """
        bir ve bu için de da ne ben çok ama değil var yok gibi daha o mi ile siz size bana beni benim bizim
        sizin kadar sonra önce her hiç şey olarak oldu olan olduğu ki nasıl neden niye kim nerede bugün dün
        yarın gün gündür hafta haftadır ay aydır yıl saat kez teşekkürler merhaba lütfen iyi günler saygılar
        sipariş siparişim kargo kargom paket teslimat teslim para paramı iade geri ödedim aldım satın mağaza
        ürün hizmet müşteri müşteriler hizmetleri şirket telefon aradım cevap sorun hesap kart banka numara
        sözleşme şikayet kötü rezalet daha iyi bekliyorum bekledim geldi gelmedi gönderildi dediler diyorlar
        iki üç dört beş başka bozuk yanlış hata gecikme geç doğum günü oğlum kızım ev iş istiyorum olmadı
        hâlâ hala kimse hiçbir ediyorum edin eden
        """,
    "uk": """
        і в не на що я з у та це але як мені за із до від так ви ми він вона вони б вже для ні або якщо
        тільки коли було був була були є бути ще вам вас нам нас їх його її йому ваш ваша ваші вашої вашого
        мій моя мої мого моєї мою свій де хто чим цей ця ці цього цієї той там тут зараз потім після перед
        через без під при про дуже просто чому навіщо скільки який яка які можна треба потрібно хочу може
        можуть сказали каже відповідь відповіді дзвонив дзвонила написав написала прошу вимагаю поверніть
        повернути повернення гроші грошей замовлення замовив замовила доставка доставки посилка посилку
        кур'єр магазин товар банк картка рахунок сума гривень оплатив сплатив номер телефон дзвінок сайт
        підтримка служба працівник менеджер клієнт скарга скаргу проблема день дня днів дні тиждень тижні
        тижнів місяць місяці місяців рік років раз години годин хвилин вчора сьогодні завтра час знову ніхто
        ніколи нічого дякую будь ласка доброго вітаю повагою жахливо погано добре краще більше менше один
        одна два дві три чотири п'ять дитина син донька будинок робота отримав отримала прийшло надіслали
        чекаю чекати купив купила обслуговування обслуговуванням жахливе жахливий досі щоб також теж взагалі
        зовсім
        """,
    "bg": """
        и на да не се за от в че с си ми е са по но това как аз съм го ги ли ще до още или при след преди
        без защо къде кога кой какво който която които тази този тези там тук сега вече беше бях бяха има
        няма имам нямам мога може могат трябва искам моля благодаря здравейте добър ден поздрави поръчка
        поръчката поръчах пратка пратката доставка доставката пари парите обратно връщане платих купих
        магазин продукт стока услуга обслужване клиент клиенти фирма телефон обадих отговор отговаря проблем
        сметка карта банка номер договор жалба ужасно лошо добре много повече само всичко никой нищо никога
        винаги днес вчера утре дни седмица седмици месец месеца години часа пъти чакам получих пристигна
        изпратиха казаха казват два три четири пет друг счупен грешка закъснение късно рожден син дъщеря
        куриер куриерът изобщо дойде вкъщи работа ви вас нас ни моя моята моите вашата вашия
        """,
    "sr": """
        и у је да не на се сам за са од то ми што али као како су нисам није би који која које ово ова овај
        тај та или после пре без зашто где кад када ко шта ту тамо сада већ био била било имам нема нисте
        могу може морам треба желим хоћу молим хвала здраво добар дан поздрав наруџбина наруџбину поручио
        поручила пакет пошиљка испорука новац паре назад повраћај платио платила купио купила продавница
        производ роба услуга корисник корисничка купац фирма телефон звао звала одговор проблем рачун
        картица банка број уговор жалба рекламација ужас лоше добро боље више само све нико ништа никад увек
        данас јуче сутра дана недеља недеље месец месеци година сата пута чекам добио добила стигао стигла
        послали рекли кажу два три четири пет други покварен грешка кашњење касно рођендан син ћерка кућа
        посао ваш вас вам нас нама мој моја још него јер због
        """,
}

# Scripts that name the language without a vote: (first letter, last letter, language).
SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("\u0370", "\u03ff", "el"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u3040", "\u30ff", "ja"),
    ("\u4e00", "\u9fff", "zh"),
    ("\uac00", "\ud7af", "ko"),
)

# What shows a regional variant: patterns for whole words, joined by "|" before use.
VARIANTS: dict[str, dict[str, str]] = {
    "en": {
        "en-GB": r"""
            (?:col|fav|behavi|hon|neighb|harb|lab|rum|hum|flav)our(?:s|ed|ite|ites|able|ing)?
            (?:apolog|real|recogn|organ|critic|emphas|author|prior|util|final)is(?:e|es|ed|ing|ation)
            centres? (?:kilo)?metres? litres? theatres? fibre cheques? tyres? jewellery catalogue
            programmes? travell(?:ed|ing|ers?) (?:mis)?labelled cosy kerb lorry lorries queu(?:e|es|ed|ing)
            fortnight(?:ly)? whilst postcodes? postm[ae]n mums? telly quid pence parcels? rubbish shambles
            shambolic gutted licence defence enquir(?:y|ies) spoilt learnt motorway petrol nappy nappies
            pram solicitors? ombudsman vat £\s?\d[\d.,]* tesco evri sainsbury's ofcom ofgem hmrc
            """,
        "en-US": r"""
            (?:col|fav|behavi|hon|neighb|harb|lab|rum|hum|flav)or(?:s|ed|ite|ites|able|ing)?
            (?:apolog|real|recogn|organ|critic|emphas|author|prior|util|final)iz(?:e|es|ed|ing|ation)
            centers? (?:kilo)?meters? liters? theaters? fiber tires jewelry catalog gotten canceled
            canceling traveled traveling travelers? mislabeled cozy sidewalk moms? apartment vacations?
            mailbox cellphones? zip.?codes? y'all freeway diapers? stroller attorneys? dollars trash bucks
            walmart comcast verizon usps \$\s?\d[\d.,]*
            """,
    },
    "pt": {
        "pt-BR": r"""
            você vcs? celular(?:es)? ônibus trem contatos? contat(?:ei|ar|aram) fatos? registros?
            registr(?:ei|ar) equipes? usuári[oa]s? cadastr(?:o|os|ada|ado|ar|ei) aplicativos? boletos? pix
            cpf cnpj procon estornos? atendentes? ruim bebês? banheiro geladeira quebrad[oa]s? né cadê tô
            sedex cep sac r\$\s?[\d.,]+ prêmio gênero econômic[oa]s? eletrônic[oa]s? telefônic[oa]s?
            reclame.aqui est(?:ou|á|ão|amos|ava|avam|ávamos).\w{1,20}[aei]ndo
            """,
        "pt-PT": r"""
            telemóve(?:l|is) autocarros? comboios? contactos? contact(?:ei|ar|aram|ado) factos?
            regist(?:o|os|ei|ar) equipas? utilizador(?:es)? ficheiros? multibanco nif iban euros?
            \d{1,9}\s?€ €\s?\d[\d.,]* cêntimos voss[oa]s? bebés? económic[oa]s? eletrónic[oa]s?
            electrónic[oa]s? telefónic[oa]s? prémios? género receção frigorífico
            avari(?:a|as|ado|ada|ados|adas|ou) moradas? estafetas? ctt anacom exmos? cumprimentos
            desiludid[oa]s? facturas? autoestrada miúd[oa]s? est(?:ou|á|ão|amos|ava|avam).a.\w{1,20}[aei]r
            """,
    },
}

NAMES: dict[str, str] = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "en-GB": "British English",
    "en-US": "American English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "pt-BR": "Brazilian Portuguese",
    "pt-PT": "European Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sr": "Serbian or Croatian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
