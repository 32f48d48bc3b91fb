<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

/** Names of roles and teams before an at sign, whose addresses are public: info@, secretaria@, press-office@. */
final class Roles {

	/** Whole words, in several languages. */
	private const WORDS = ' ' .
		'abuse accessibility admin administration admins aide ajuda anfrage announce anoncvs anonymous ' .
		'answers api apoio arbcom asiakaspalvelu ask assistenza association atencion ayuda basin bestuur ' .
		'bestyrelse bilgi birojs birou biuro board bot buero bugs bureau business büro campaigns chapter ' .
		'checkuser ci coc comite committee comms communication communications community comunicacao ' .
		'comunicacion comunicazione conduct conference consultas contact contacto contato contatti ' .
		'contatto cooperation correo data datenschutz deploy destek dev devel developer developers ' .
		'development devrel director discuss dmca dns docs documentation donate donations dpo dsgvo ' .
		'editor editors education elnokseg email engineering enquiries enquiry epikoinonia events ' .
		'feedback finance firstname foundation fundraising gdpr general geral gerrit geschaeftsstelle ' .
		'git gitolite glam grafeio grammateia grants group guest hallitus hallo hei hej hello help ' .
		'helpdesk helpline hg hilfe hola hostmaster hq hr humas idari imprensa inbox info informes infos ' .
		'infrastructure inquiries international iroda it jimukyoku jobs juhatus kansli kantor kirjaamo ' .
		'koho kontakt kontor kundenservice ledenadministratie legal library licensing list lists mail ' .
		'mailman maintainer maintainers marketing media members membership mesadeayuda misrad moderators ' .
		'news newsletter no nobody noc noreply office ofis operations ops org ospo oss outreach ' .
		'oversight owner partner partners partnerships pejabat permissions pisarna pmc podpora podrska ' .
		'policy pomoc post posta postmaster postmottak poststelle pr prensa press pressa presse ' .
		'presseanfragen priemnaya privacy program programs project projects protocollo public rada ' .
		'rastine redaccion redakcia redaktion redazione registratur registry relations releases reply ' .
		'request research root sajto sales sampark secretaria secretariaat secretariat secretary ' .
		'security segreteria sekretariat sekreterlik service services soporte staff stampa steering ' .
		'stewards styrelse submit subscribe suggestions support svn sysadmin tajnistvo talk team tech ' .
		'technology tiedotus tisk titkarsag toiawase trademark trademarks treasurer trust unsubscribe ' .
		'uprava ured user username users verein viestinta volunteer volunteers vorname vorstand vrt web ' .
		'webmaster welcome wikimedia wikipedia workshop you your yourname zarzad zentrale ';

	/** Beginnings of longer words. */
	private const STEMS = '/^(?:' .
		'administ|amminist|asocia|associa|atend|bibliot|bildung|buchhalt|collabor|colabor|communi|' .
		'comptab|comuni|contab|coopera|copyright|datensch|dire[ck]t(?:i|o[rn]|ie)|empfang|engage|factur|' .
		'fattur|fondazi|forsch|fundaci|gesch[aä]e?fts|hackathon|iletisim|inform|jur[ií]di|kan[cz]el|' .
		'kanzlei|kommuni|koopera|kundens|mitglied|oficin|open(?:source|data|glam|access)|ouvidor|' .
		'participa|partner|podatel|pr[aä]sid|presid|recep[ct]|rechnung|rechtsa|recherch|redak[ct]|redazi|' .
		'relac|relat|relaz|r[eé]dac[ct]|secr[eé]tar|segret|sekretar|soporte|spende|stiftung|suporte|' .
		'techni[ckq]|toimist|uffici|veranstalt|vertrieb|verwalt|accueil)/u';

	private function __construct() {
	}

	/** @param string $word In small letters */
	public static function isRole( string $word ): bool {
		return str_contains( self::WORDS, " $word " ) || preg_match( self::STEMS, $word );
	}
}
