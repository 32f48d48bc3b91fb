<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

/**
 * Words of four letters or more that carry no meaning of their own: function words, and words of degree and quality.
 * Folded, by language. Texts do not say which language they are in, so the words of all languages are left out of each.
 */
final class StopWords {

	private const WORDS = [
		'en' =>
			'able about above according across actually after again against ahead almost alone along already also ' .
			'although always among another anybody anyone anything anywhere around away back because become ' .
			'becomes been before begin behind being below beside besides best better between beyond both bring ' .
			'came cannot close come could does doing done down during each easier easily easy either else ' .
			'elsewhere enough even ever every everybody everyone everything everywhere except fast fewer find ' .
			'first following from further gets getting give given gives going good great half happen hard hardly ' .
			'have having help helps here high however inside instead into itself just keep keeps kept kind know ' .
			'known large last lasting late later least less like little long longer made main mainly make makes ' .
			'making many maybe might more most mostly much must near nearly need needed needs never next nobody ' .
			'none nothing nowhere offer offers often once only onto other others otherwise ours outside over part ' .
			'people perhaps place please possible quick quickly quite rather ready really right same seem seems ' .
			'several shall should show similar simple since size small some somebody someone something sometimes ' .
			'somewhere soon still such take taken takes than that their theirs them themselves then there ' .
			'therefore these they thing things this those though through throughout thus today together toward ' .
			'towards under unless until upon used useful user users uses using usually various very want wants ' .
			'well were what whatever when where whether which while whole whom whose will with within without ' .
			'would your yours',
		'de' => 'aber alle allem allen aller alles also andere anderen anderer anderes auch ausser bald beide beiden ' .
			'beim bereits besser beste bevor bieten bietet bislang brauchen braucht dabei dadurch dafur dagegen ' .
			'daher damit danach dann daran darauf daraus darin daruber darum davon dazu dein deine denen denn ' .
			'deren dessen dich diese diesem diesen dieser dieses doch dort durch eben eher eigene eigenen eine ' .
			'einem einen einer eines einige einigen einmal etwa etwas euch euer fast fern ganz gegen geht ' .
			'gemeinsam gibt gross grosse grossen gute guten haben hatte hier hilfe hinter ihnen ihre ihrem ihren ' .
			'ihrer immer jede jedem jeden jeder jedes jedoch jemand kann kein keine keinen klein kleine kleinen ' .
			'konnen konnte kurz lange machen mehr meist mich mochte muss mussen nach neben neue neuen nicht ' .
			'nichts noch oben oder ohne schon sehr sein seine seinem seinen seiner selbst sich sind sogar solche ' .
			'sollen sondern sonst soweit statt uber unser unsere unserem unseren unserer unter viel viele vielen ' .
			'voll wahrend wann warum weil weit weitere weiteren welche welchem welchen welcher wenig wenige wenn ' .
			'werden wieder will wird wollen wurde wurden zwar zwischen',
		'fr' =>
			'afin ailleurs ainsi alors apres assez aucun aucune aupres aussi autant autre autres avant avec avoir ' .
			'beaucoup besoin bien celle celles celui cependant certain certaine certains cette ceux chaque chez ' .
			'chose choses comme comment contre dans dehors deja depuis derriere dessous dessus deux devant doit ' .
			'donc dont elle elles encore ensemble entre envers etaient etait etes etre faire fait faut fois font ' .
			'grand grande grands hors jamais jusque leur leurs lors lorsque mais meilleur meme memes mieux moins ' .
			'notamment notre nous nouveau nouvelle offre offrir parce parfois parmi partout pendant petit petite ' .
			'petits peut peuvent plupart plus plusieurs plutot pour pourquoi pres presque puis quand quel quelle ' .
			'quelles quelque quelques quels quoi sans selon sera sont sous souvent surtout tant tard tellement ' .
			'toujours tous tout toute toutes tres trop vers voici voila votre vous',
		'es' => 'acaso ademas adonde ahora algo alguien algun alguna algunas alguno algunos alla alli ambos ante ' .
			'antes apenas aquel aquella aquellos aqui aunque bajo bastante bien buena bueno cada casi como ' .
			'conmigo contra cosa cosas cual cuales cualquier cuando cuanto debe deben dentro desde despues donde ' .
			'durante ella ellas ellos encima entonces entre eran esas esos esta estaba estan estar estas este ' .
			'esto estos fuera gran grande grandes hace hacer hacia hasta incluso jamas junto juntos luego mayor ' .
			'mejor menos mientras misma mismas mismo mismos mucha muchas mucho muchos nada nadie necesita ' .
			'necesitan ninguna ninguno nosotros nuestra nuestras nuestro nuestros nueva nuevo nunca ofrece ' .
			'ofrecer otra otras otro otros para pequena pequenas pequeno pequenos pero poca pocas poco pocos ' .
			'porque pueda puede pueden pues quien quienes segun sera siempre sino sobre solo suya suyo tambien ' .
			'tampoco tanto tener tiene tienen toda todas todavia todo todos tras unas unos usted ustedes varias ' .
			'varios vosotros'
	];

	/** @var array<string,true>|null Null until the first question */
	private static ?array $words = null;

	/** @param string $word Folded */
	public static function has( string $word ): bool {
		self::$words ??= array_fill_keys( explode( ' ', implode( ' ', self::WORDS ) ), true );
		return isset( self::$words[$word] );
	}
}
