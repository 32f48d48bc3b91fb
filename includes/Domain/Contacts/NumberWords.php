<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/**
 * Single words of the numbers below 100, in the languages whose telephone numbers are found. They are ICU's, written
 * down because ICU takes 45 ms to spell them, which each edit would wait for. Danish and Turkish are left out: they
 * have "to" and "on". A word of two languages stands under the first one's number.
 */
final class NumberWords {

	/** Words by number, separated by spaces. */
	public const OF = [
		'zero null zéro cero nul nula noll nolla nulla ноль нуль',
		'one eins un uno um een jeden ett yksi egy один',
		'two zwei deux dos due dois twee dwa dva två kaksi kettő два',
		'three drei trois tres tre três drie trzy tři kolme három три',
		'four vier quatre cuatro quattro quatro cztery čtyři fyra neljä négy четыре чотири',
		'five fünf cinq cinco cinque vijf pięć pět fem viisi öt пять пʼять',
		'six sechs seis sei zes sześć šest sex kuusi hat шесть шість',
		'seven sieben sept siete sette sete zeven siedem sedm sju seitsemän hét семь сім',
		'eight acht huit ocho otto oito osiem osm åtta kahdeksan nyolc восемь вісім',
		'nine neun neuf nueve nove negen dziewięć devět nio yhdeksän kilenc девять девʼять',
		'ten zehn dix diez dieci dez tien dziesięć deset tio kymmenen tíz десять',
		'eleven elf onze once undici jedenaście jedenáct elva yksitoista tizenegy одиннадцать одинадцять',
		'twelve zwölf douze doce dodici doze twaalf dwanaście dvanáct tolv kaksitoista tizenkettő ' .
			'двенадцать дванадцять',
		'thirteen dreizehn treize trece tredici treze dertien trzynaście třináct tretton kolmetoista ' .
			'tizenhárom тринадцать тринадцять',
		'fourteen vierzehn quatorze catorce quattordici catorze veertien czternaście čtrnáct fjorton ' .
			'neljätoista tizennégy четырнадцать чотирнадцять',
		'fifteen fünfzehn quinze quince quindici vijftien piętnaście patnáct femton viisitoista tizenöt ' .
			'пятнадцать пʼятнадцять',
		'sixteen sechzehn seize dieciséis sedici dezesseis zestien szesnaście šestnáct sexton kuusitoista ' .
			'tizenhat шестнадцать шістнадцять',
		'seventeen siebzehn diecisiete diciassette dezessete zeventien siedemnaście sedmnáct sjutton ' .
			'seitsemäntoista tizenhét семнадцать сімнадцять',
		'eighteen achtzehn dieciocho diciotto dezoito achttien osiemnaście osmnáct arton kahdeksantoista ' .
			'tizennyolc восемнадцать вісімнадцять',
		'nineteen neunzehn diecinueve diciannove dezenove negentien dziewiętnaście devatenáct nitton ' .
			'yhdeksäntoista tizenkilenc девятнадцать девʼятнадцять',
		'twenty zwanzig vingt veinte venti vinte twintig dwadzieścia dvacet tjugo kaksikymmentä húsz ' .
			'двадцать двадцять',
		'einundzwanzig veintiuno ventuno eenentwintig tjugoett kaksikymmentäyksi huszonegy',
		'zweiundzwanzig veintidós ventidue tweeëntwintig tjugotvå kaksikymmentäkaksi huszonkettő',
		'dreiundzwanzig veintitrés ventitré drieëntwintig tjugotre kaksikymmentäkolme huszonhárom',
		'vierundzwanzig veinticuatro ventiquattro vierentwintig tjugofyra kaksikymmentäneljä huszonnégy',
		'fünfundzwanzig veinticinco venticinque vijfentwintig tjugofem kaksikymmentäviisi huszonöt',
		'sechsundzwanzig veintiséis ventisei zesentwintig tjugosex kaksikymmentäkuusi huszonhat',
		'siebenundzwanzig veintisiete ventisette zevenentwintig tjugosju kaksikymmentäseitsemän huszonhét',
		'achtundzwanzig veintiocho ventotto achtentwintig tjugoåtta kaksikymmentäkahdeksan huszonnyolc',
		'neunundzwanzig veintinueve ventinove negenentwintig tjugonio kaksikymmentäyhdeksän huszonkilenc',
		'thirty dreißig trente treinta trenta trinta dertig trzydzieści třicet trettio kolmekymmentä ' .
			'harminc тридцать тридцять',
		'einunddreißig trentuno eenendertig trettioett kolmekymmentäyksi harmincegy',
		'zweiunddreißig trentadue tweeëndertig trettiotvå kolmekymmentäkaksi harminckettő',
		'dreiunddreißig trentatré drieëndertig trettiotre kolmekymmentäkolme harminchárom',
		'vierunddreißig trentaquattro vierendertig trettiofyra kolmekymmentäneljä harmincnégy',
		'fünfunddreißig trentacinque vijfendertig trettiofem kolmekymmentäviisi harmincöt',
		'sechsunddreißig trentasei zesendertig trettiosex kolmekymmentäkuusi harminchat',
		'siebenunddreißig trentasette zevenendertig trettiosju kolmekymmentäseitsemän harminchét',
		'achtunddreißig trentotto achtendertig trettioåtta kolmekymmentäkahdeksan harmincnyolc',
		'neununddreißig trentanove negenendertig trettionio kolmekymmentäyhdeksän harminckilenc',
		'forty vierzig quarante cuarenta quaranta quarenta veertig czterdzieści čtyřicet fyrtio ' .
			'neljäkymmentä negyven сорок',
		'einundvierzig quarantuno eenenveertig fyrtioett neljäkymmentäyksi negyvenegy',
		'zweiundvierzig quarantadue tweeënveertig fyrtiotvå neljäkymmentäkaksi negyvenkettő',
		'dreiundvierzig quarantatré drieënveertig fyrtiotre neljäkymmentäkolme negyvenhárom',
		'vierundvierzig quarantaquattro vierenveertig fyrtiofyra neljäkymmentäneljä negyvennégy',
		'fünfundvierzig quarantacinque vijfenveertig fyrtiofem neljäkymmentäviisi negyvenöt',
		'sechsundvierzig quarantasei zesenveertig fyrtiosex neljäkymmentäkuusi negyvenhat',
		'siebenundvierzig quarantasette zevenenveertig fyrtiosju neljäkymmentäseitsemän negyvenhét',
		'achtundvierzig quarantotto achtenveertig fyrtioåtta neljäkymmentäkahdeksan negyvennyolc',
		'neunundvierzig quarantanove negenenveertig fyrtionio neljäkymmentäyhdeksän negyvenkilenc',
		'fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig pięćdziesiąt padesát femtio ' .
			'viisikymmentä ötven пятьдесят пʼятдесят',
		'einundfünfzig cinquantuno eenenvijftig femtioett viisikymmentäyksi ötvenegy',
		'zweiundfünfzig cinquantadue tweeënvijftig femtiotvå viisikymmentäkaksi ötvenkettő',
		'dreiundfünfzig cinquantatré drieënvijftig femtiotre viisikymmentäkolme ötvenhárom',
		'vierundfünfzig cinquantaquattro vierenvijftig femtiofyra viisikymmentäneljä ötvennégy',
		'fünfundfünfzig cinquantacinque vijfenvijftig femtiofem viisikymmentäviisi ötvenöt',
		'sechsundfünfzig cinquantasei zesenvijftig femtiosex viisikymmentäkuusi ötvenhat',
		'siebenundfünfzig cinquantasette zevenenvijftig femtiosju viisikymmentäseitsemän ötvenhét',
		'achtundfünfzig cinquantotto achtenvijftig femtioåtta viisikymmentäkahdeksan ötvennyolc',
		'neunundfünfzig cinquantanove negenenvijftig femtionio viisikymmentäyhdeksän ötvenkilenc',
		'sixty sechzig soixante sesenta sessanta sessenta zestig sześćdziesiąt šedesát sextio ' .
			'kuusikymmentä hatvan шестьдесят шістдесят',
		'einundsechzig sessantuno eenenzestig sextioett kuusikymmentäyksi hatvanegy',
		'zweiundsechzig sessantadue tweeënzestig sextiotvå kuusikymmentäkaksi hatvankettő',
		'dreiundsechzig sessantatré drieënzestig sextiotre kuusikymmentäkolme hatvanhárom',
		'vierundsechzig sessantaquattro vierenzestig sextiofyra kuusikymmentäneljä hatvannégy',
		'fünfundsechzig sessantacinque vijfenzestig sextiofem kuusikymmentäviisi hatvanöt',
		'sechsundsechzig sessantasei zesenzestig sextiosex kuusikymmentäkuusi hatvanhat',
		'siebenundsechzig sessantasette zevenenzestig sextiosju kuusikymmentäseitsemän hatvanhét',
		'achtundsechzig sessantotto achtenzestig sextioåtta kuusikymmentäkahdeksan hatvannyolc',
		'neunundsechzig sessantanove negenenzestig sextionio kuusikymmentäyhdeksän hatvankilenc',
		'seventy siebzig setenta settanta zeventig siedemdziesiąt sedmdesát sjuttio seitsemänkymmentä ' .
			'hetven семьдесят сімдесят',
		'einundsiebzig settantuno eenenzeventig sjuttioett seitsemänkymmentäyksi hetvenegy',
		'zweiundsiebzig settantadue tweeënzeventig sjuttiotvå seitsemänkymmentäkaksi hetvenkettő',
		'dreiundsiebzig settantatré drieënzeventig sjuttiotre seitsemänkymmentäkolme hetvenhárom',
		'vierundsiebzig settantaquattro vierenzeventig sjuttiofyra seitsemänkymmentäneljä hetvennégy',
		'fünfundsiebzig settantacinque vijfenzeventig sjuttiofem seitsemänkymmentäviisi hetvenöt',
		'sechsundsiebzig settantasei zesenzeventig sjuttiosex seitsemänkymmentäkuusi hetvenhat',
		'siebenundsiebzig settantasette zevenenzeventig sjuttiosju seitsemänkymmentäseitsemän hetvenhét',
		'achtundsiebzig settantotto achtenzeventig sjuttioåtta seitsemänkymmentäkahdeksan hetvennyolc',
		'neunundsiebzig settantanove negenenzeventig sjuttionio seitsemänkymmentäyhdeksän hetvenkilenc',
		'eighty achtzig ochenta ottanta oitenta tachtig osiemdziesiąt osmdesát åttio kahdeksankymmentä ' .
			'nyolcvan восемьдесят вісімдесят',
		'einundachtzig ottantuno eenentachtig åttioett kahdeksankymmentäyksi nyolcvanegy',
		'zweiundachtzig ottantadue tweeëntachtig åttiotvå kahdeksankymmentäkaksi nyolcvankettő',
		'dreiundachtzig ottantatré drieëntachtig åttiotre kahdeksankymmentäkolme nyolcvanhárom',
		'vierundachtzig ottantaquattro vierentachtig åttiofyra kahdeksankymmentäneljä nyolcvannégy',
		'fünfundachtzig ottantacinque vijfentachtig åttiofem kahdeksankymmentäviisi nyolcvanöt',
		'sechsundachtzig ottantasei zesentachtig åttiosex kahdeksankymmentäkuusi nyolcvanhat',
		'siebenundachtzig ottantasette zevenentachtig åttiosju kahdeksankymmentäseitsemän nyolcvanhét',
		'achtundachtzig ottantotto achtentachtig åttioåtta kahdeksankymmentäkahdeksan nyolcvannyolc',
		'neunundachtzig ottantanove negenentachtig åttionio kahdeksankymmentäyhdeksän nyolcvankilenc',
		'ninety neunzig noventa novanta negentig dziewięćdziesiąt devadesát nittio yhdeksänkymmentä ' .
			'kilencven девяносто девʼяносто',
		'einundneunzig novantuno eenennegentig nittioett yhdeksänkymmentäyksi kilencvenegy',
		'zweiundneunzig novantadue tweeënnegentig nittiotvå yhdeksänkymmentäkaksi kilencvenkettő',
		'dreiundneunzig novantatré drieënnegentig nittiotre yhdeksänkymmentäkolme kilencvenhárom',
		'vierundneunzig novantaquattro vierennegentig nittiofyra yhdeksänkymmentäneljä kilencvennégy',
		'fünfundneunzig novantacinque vijfennegentig nittiofem yhdeksänkymmentäviisi kilencvenöt',
		'sechsundneunzig novantasei zesennegentig nittiosex yhdeksänkymmentäkuusi kilencvenhat',
		'siebenundneunzig novantasette zevenennegentig nittiosju yhdeksänkymmentäseitsemän kilencvenhét',
		'achtundneunzig novantotto achtennegentig nittioåtta yhdeksänkymmentäkahdeksan kilencvennyolc',
		'neunundneunzig novantanove negenennegentig nittionio yhdeksänkymmentäyhdeksän kilencvenkilenc'
	];

	private function __construct() {
	}

	/** @return array<string,string> Digits by word */
	public static function digits(): array {
		$digits = [];
		foreach ( self::OF as $number => $words ) {
			$digits += array_fill_keys( explode( ' ', $words ), (string)$number );
		}
		return $digits;
	}
}
