<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Roles;

/** Words around an at sign: hosts, and words that precede the name of a site in a sentence. */
final class Hosts {

	/** Ends of hosts that people write with spaces before them. */
	public const LATIN_ENDS = 'org|com|net|edu|info|eu|io|dev|museum|foundation|wiki|app|de|fr|uk|at|ch|es|it|nl|pl|' .
		'ru|br|in|cn|jp|se|cz|be|us|ca|au|' .
		'fi|no|dk|pt|gr|hu|ro|sk|si|ie|nz|mx|za|il|tr|kr|ua|co|vn|id|ir|th|hk|tw|pk|ng|ke|cl|ar|bg|rs|hr|lt|lv|ee';

	/** Ends that are no small word of a sentence. */
	public const CLEAR_ENDS = 'org|com|net|edu|info|fr|uk|ru|pl|cz|hu|tr|jp|cn|kr|tw|рф';

	/** The same with those in Cyrillic. */
	public const ENDS = self::LATIN_ENDS . '|рф|ру|укр|бел|срб';

	/** Beginnings of hosts of services, which a sentence has people or things at: "Zulip at chat.example.org". */
	private const SERVICES =
		'/^(?:www|\w*wiki\w*|docs?|api|git\w*|chat|demo|blog|meta|lists?|bugs?|phabricator|gerrit|' .
		'translate|commons|cloud|status|downloads?|forum|shop|code|data|maps?|stats|tools?|dev|community|meet|ci|' .
		'ftp|mirror|media|talk|dumps|integration|builds?)\./';

	private const PROVIDERS = '/^(?:g(?:oogle)?mail|hotmail|outlook|yahoo|proton(?:mail)?|gmx|web|icloud|aol|qq|' .
		'163|126|yandex|posteo|mailbox|fastmail|live|msn|me|t-online)\.[a-z]{2,3}(?:\.[a-z]{2})?$|^mail\.(?:com|de|' .
		'ru)$/D';
	private const LISTS = '/^(?:lists?|listserv|ml|groups|mailman|discuss|bugs|issues|reports?|conference|muc|' .
		'rooms|irc|noreply)\.|(?:^|\.)(?:googlegroups\.com|groups\.io|noreply\.[\w.-]+|' .
		'group\.calendar\.google\.com|librelist\.com|freelists\.org|riseup\.net\.lists)$/D';
	/** Text after the at sign in names of files, units and packages: icon@2x.png, getty@tty1.service, vue@3.4.27. */
	private const NO_HOST = '/^v?\d+(?:\.\d+)+(?:$|[.-])(?!com$)|^[1-9](?:\.\d)?x\.|\.(?:png|jpe?g|gif|webp|svg|' .
		'service|socket|timer|target|mount|slice|js|mjs|cjs|ts|json|ya?ml|html?|css|php|txt|xml|exe|tgz|gz|git|tar|' .
		'jar|final|release|ga|rc|beta|alpha|snapshot|dev|post|latest|lock|conf|local|internal|localhost)$/Di';

	private const WORDS = [
		'about', 'account', 'accounts', 'active', 'again', 'all', 'also', 'always', 'am', 'an', 'and', 'api', 'app',
		'archive', 'are', 'article', 'as', 'at', 'available', 'back', 'be', 'been', 'best', 'blog', 'booth', 'both',
		'bug', 'built', 'but', 'by', 'call', 'chat', 'check', 'code', 'colleague', 'colleagues', 'come',
		'conference', 'contacts', 'content', 'data', 'day', 'demo', 'desk', 'details', 'discussion', 'discussions',
		'docs', 'dot', 'down', 'download', 'edit', 'editor', 'error', 'event', 'everybody', 'everyone', 'everything',
		'file',
		'find', 'first', 'follow', 'for', 'form', 'forum', 'found', 'free', 'friends', 'from', 'get', 'go', 'guide',
		'hackathon', 'happens', 'he', 'held', 'here', 'him', 'home', 'host', 'i', 'in', 'instance', 'is', 'issue',
		'issues',
		'it', 'join', 'just', 'keep', 'kept', 'keynote', 'kiosk', 'last', 'latest', 'library', 'lightning', 'list',
		'live', 'lives', 'login', 'look', 'looks', 'made', 'mailing-list', 'manual', 'map', 'me', 'meet', 'meetup',
		'met', 'mirror', 'more', 'need', 'new', 'news', 'not', 'notes', 'now', 'off', 'office', 'on', 'online',
		'only', 'open', 'or', 'our', 'out', 'package', 'page', 'panel', 'people', 'photos', 'please', 'pm', 'portal',
		'post', 'preview', 'profile', 'project', 'proposal', 'public', 'queue', 'read', 'register', 'repo',
		'report', 'repository',
		'room', 'run', 'runs', 'sandbox', 'schedule', 'search', 'see', 'seen', 'server', 'service', 'session',
		'shop', 'shown', 'sign', 'site', 'slides', 'slot', 'software', 'somebody', 'someone', 'source', 'sources',
		'spoke',
		'sprint', 'stall', 'stand', 'start', 'status', 'still', 'store', 'stored', 'stream', 'stuff', 'subscribe',
		'table', 'talk', 'task', 'text', 'that', 'the', 'them', 'there', 'they', 'this', 'ticket', 'tickets',
		'time', 'tool', 'track', 'tracker', 'try', 'tutorial', 'up', 'us', 'use', 'user', 'users', 'venue',
		'version', 'video', 'visit', 'was', 'we', 'website', 'well', 'were', 'what', 'wiki', 'work', 'works',
		'workshop',
		'written', 'you', 'your'
	];

	private function __construct() {
	}

	/** Whether a host has the form of one on the internet: its last part is letters. */
	public static function isName( string $host ): bool {
		return preg_match( '/(?:\.[\p{L}\p{M}]{2,24}|(?:^|\.)xn--[a-z0-9-]+)$/Du', $host ) &&
			!preg_match( self::NO_HOST, $host );
	}

	/** Whether the end of a host is so well known that words around it are no sentence by chance. */
	public static function isCommon( string $host ): bool {
		return (bool)preg_match( '/\.(?:' . self::ENDS . '|gov|int|biz|name|pro|[a-z]{2}|xn--[a-z0-9-]+|' .
			'[^\x00-\x7F]+)\.?$/Diu', $host );
	}

	/** Whether everything at a host is a list, a bot or a room. */
	public static function isPublic( string $host ): bool {
		return (bool)preg_match( self::LISTS, $host );
	}

	/** Whether a host is named for a service. */
	public static function isService( string $host ): bool {
		return (bool)preg_match( self::SERVICES, mb_strtolower( $host, 'UTF-8' ) );
	}

	/** Whether a host gives addresses to anybody, so that even press@ there is a person. */
	public static function isProvider( string $host ): bool {
		return (bool)preg_match( self::PROVIDERS, $host );
	}

	/**
	 * Whether a word before "at example.org" makes it a sentence: "hosted at", "look at".
	 *
	 * @param string $word
	 * @param bool $byEnding Whether a word is also known by its ending, which names such as Xiaoming have too
	 */
	public static function isWord( string $word, bool $byEnding = true ): bool {
		$word = mb_strtolower( $word, 'UTF-8' );
		return in_array( $word, self::WORDS, true ) || Roles::isRole( $word ) || ctype_digit( $word ) || ( $byEnding &&
			preg_match( '/^[a-z-]{2,}(?:ed|ings?|tion|tions|ment|ments|ness|ly|ers|ors|ists|able|ware)$/D', $word ) );
	}
}
