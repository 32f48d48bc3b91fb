<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Api\ApiMessage;
use MediaWiki\Content\Content;
use MediaWiki\Content\JsonContent;
use MediaWiki\Content\JsonContentHandler;
use MediaWiki\Content\Renderer\ContentParseParams;
use MediaWiki\Content\Transform\PreSaveTransformParams;
use MediaWiki\Content\ValidationParams;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Access\Readership;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\JsonFault;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Merge;
use MediaWiki\Html\Html;
use MediaWiki\MediaWikiServices;
use MediaWiki\Page\PageIdentity;
use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOutput;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use Psr\Log\LoggerInterface;
use StatusValue;
use UtfNormal\Validator;
use Wikimedia\Rdbms\IDBAccessObject;

/** Common part of both content models: one canonical form, one gate, one merge. */
abstract class RecordContentHandler extends JsonContentHandler {

	/** Letters that are quoted of a text that is no JSON. */
	private const FAULT_LENGTH = 40;

	private readonly RecordMemo $canonical;

	/** Text of the revision that is being saved to a page that everybody may read; null before any other page */
	private ?string $savedOpenly = null;

	public function __construct(
		string $modelId,
		private readonly RevisionLookup $revisions,
		private readonly RecordValidator $validator,
		private readonly PageRenderer $renderer,
		private readonly PageLinks $links,
		private readonly EditSummary $editSummary,
		private readonly UserNames $names,
		private readonly Readership $readership,
		private readonly Metrics $metrics,
		private readonly LoggerInterface $logger
	) {
		parent::__construct( $modelId );
		$this->canonical = new RecordMemo();
	}

	/** @return string Which schema: 'partner' or 'framework' */
	abstract public function kind(): string;

	/**
	 * @param array $record
	 * @return RecordContent The record in its canonical form
	 */
	public function makeRecordContent( array $record ): RecordContent {
		/** @var class-string<RecordContent> $class */
		$class = $this->getContentClass();
		$flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR;
		$json = json_encode( (object)$this->normalise( $record ), $flags );
		$tabs = static fn ( array $indent ) => str_repeat( "\t", intdiv( strlen( $indent[0] ), 4 ) );
		return new $class( preg_replace_callback( '/^(?: {4})+/m', $tabs, $json ) );
	}

	/** @inheritDoc */
	public function preSaveTransform( Content $content, PreSaveTransformParams $pstParams ): Content {
		$record = self::record( $content );
		if ( $record === null ) {
			return $content;
		}
		// A page that was written before an account was renamed, and is edited before the job comes to it.
		$latest = $this->names->areRenamed()
				? $this->revisions->getRevisionByTitle(
					Title::newFromPageReference( $pstParams->getPage() )
				)?->getTimestamp()
				: null;
		return $this->makeRecordContent( $this->names->inRecord( $record, $this->kind(), $latest ) );
	}

	/** @inheritDoc */
	public function validateSave( Content $content, ValidationParams $validationParams ) {
		$record = self::record( $content );
		$page = $validationParams->getPageIdentity();
		if ( $record === null ) {
			$this->logRefusal( $page, [ 'unreadable' ], [] );
			return $this->unreadable( $content );
		}
		$status = StatusValue::newGood();
		$violations = $this->validator->broken( $record, fn () => $this->saved( $page ), $this->kind() );
		if ( $violations ) {
			$this->logRefusal( $page, array_column( $violations, 'code' ), array_column( $violations, 'pointer' ) );
		}
		foreach ( $violations as $violation ) {
			$status->fatal( ApiMessage::create(
				wfMessage( ...$this->validator->message( $violation, $this->kind() ) ),
				"technicalpartners-error-$violation->code",
				[ 'pointer' => $violation->pointer, 'code' => $violation->code, 'args' => $violation->args ]
			) );
		}
		return $status;
	}

	/**
	 * @param PageIdentity $page
	 * @param string[] $codes
	 * @param string[] $pointers Fields, without what was typed in them
	 */
	private function logRefusal( PageIdentity $page, array $codes, array $pointers ): void {
		$this->metrics->refused( $this->kind(), $codes );
		$this->logger->info( 'Edit refused by the schema or the rules', [
			'page' => (string)$page, 'kind' => $this->kind(), 'codes' => $codes, 'pointers' => $pointers
		] );
	}

	private function unreadable( Content $content ): StatusValue {
		if ( $content instanceof RecordContent && $content->isTooLarge() ) {
			return StatusValue::newFatal( 'technicalpartners-error-size', '', '',
				intdiv( RecordValidator::LARGEST, 1000 ), (int)ceil( strlen( $content->getText() ) / 1000 ) );
		}
		if ( $content instanceof RecordContent && $content->hasTooManyParts() ) {
			return StatusValue::newFatal( 'technicalpartners-error-object', '' );
		}
		if ( $content instanceof RecordContent && !$content->isStorable() ) {
			return StatusValue::newFatal( 'technicalpartners-error-unstorable', '' );
		}
		$json = $content instanceof JsonContent ? $content->getData() : null;
		return $json && !$json->isGood()
			? self::notJson( $content->getText() )
			: StatusValue::newFatal( 'technicalpartners-error-object', '' );
	}

	private static function notJson( string $text ): StatusValue {
		$at = JsonFault::offset( $text );
		if ( $at === null ) {
			return StatusValue::newFatal( 'technicalpartners-error-unstorable', '' );
		}
		$rest = trim( strtok( substr( $text, $at ), "\n" ) ?: '' );
		$line = JsonFault::line( $text, $at );
		// Core escapes the parameters of a key once more when it shows the edit form; those of a message it does not.
		return StatusValue::newFatal( $rest === ''
			? wfMessage( 'technicalpartners-error-json-end', '' )
			: wfMessage(
				'technicalpartners-error-json',
				'',
				$line,
				wfEscapeWikiText( mb_strimwidth( $rest, 0, self::FAULT_LENGTH, '…', 'UTF-8' ) )
			) );
	}

	/** @return array|null The record as it stands: what was wrong in it already stops nobody */
	private function saved( PageIdentity $page ): ?array {
		$revision = $page->exists()
			? $this->revisions->getRevisionByTitle( $page, 0, IDBAccessObject::READ_LATEST )
			: null;
		return self::record( $revision?->getContent( SlotRecord::MAIN, RevisionRecord::RAW ) );
	}

	/** @inheritDoc */
	public function merge3( Content $oldContent, Content $myContent, Content $yourContent ) {
		$records = [];
		// Core's "my" is the edit that is being saved, and "your" the latest revision, whose items come first.
		foreach ( [ $oldContent, $yourContent, $myContent ] as $content ) {
			$record = self::record( $content );
			if ( $record === null ) {
				return false;
			}
			$records[] = $this->normalise( $record );
		}
		$merged = Merge::threeWay( ...$records )->merged;
		$this->metrics->merged( $this->kind(), $merged !== null );
		return $merged === null ? false : $this->makeRecordContent( $merged );
	}

	/**
	 * Has to be told before a revision is saved: core then asks for its automatic summary without saying of which page.
	 */
	public function beforeSaving( RecordContent $content, PageReference $page ): void {
		$this->savedOpenly = $this->readership->isOpenToAll( $page ) ? $content->getText() : null;
	}

	/** @inheritDoc */
	public function getAutosummary( ?Content $oldContent = null, ?Content $newContent = null, $flags = 0 ) {
		$new = self::record( $newContent );
		$old = self::record( $oldContent );
		$isOpen = $new !== null && $this->savedOpenly === $this->makeRecordContent( $new )->getText();
		if ( $new === null || ( $oldContent && $old === null ) ) {
			// Core quotes the new text.
			return $isOpen ? parent::getAutosummary( $oldContent, $newContent, $flags ) : '';
		}
		$before = $old === null ? null : $this->normalise( $old );
		return $this->editSummary->write( $before, $this->normalise( $new ), $this->kind(), $isOpen );
	}

	/** @inheritDoc */
	public function getAutoDeleteReason( Title $title, &$hasHistory = false ) {
		// Core quotes the text of the page in the deletion log.
		return $this->readership->isOpenToAll( $title ) ? parent::getAutoDeleteReason( $title ) : '';
	}

	/** @inheritDoc */
	protected function fillParserOutput(
		Content $content,
		ContentParseParams $cpoParams,
		ParserOutput &$parserOutput
	): void {
		$typed = self::record( $content );
		// Pages that were saved before names were canonical have others.
		$record = $typed === null ? null : $this->names->inRecord( $typed, $this->kind() );
		$page = $cpoParams->getPage();
		if ( $record !== null ) {
			$this->links->register( $record, $this->kind(), $page, $parserOutput, $cpoParams->getGenerateHtml() );
		}
		if ( !$cpoParams->getGenerateHtml() ) {
			return;
		}
		if ( $record === null ) {
			$parserOutput->setContentHolderText(
				Html::errorBox( wfMessage( 'technicalpartners-error-object', '' )->parse() )
			);
		} else {
			$this->renderer->render( $record, $page, $parserOutput, $cpoParams->getParserOptions() );
			// Core lets views be framed, for none of theirs edits with one click; links of ours do.
			$parserOutput->setPreventClickjacking( true );
		}
	}

	/** @inheritDoc */
	protected function getSlotDiffRendererWithOptions( IContextSource $context, $options = [] ) {
		return new RecordDiff(
			MediaWikiServices::getInstance()->getService( 'TechnicalPartners.Labels' ),
			$this->kind(), $context->getLanguage(), $this->createTextSlotDiffRenderer( $options )
		);
	}

	/** @inheritDoc */
	public function isParserCacheSupported() {
		return true;
	}

	/** @inheritDoc */
	public function getPageLanguage( Title $title, ?Content $content = null ) {
		return MediaWikiServices::getInstance()->getContentLanguage();
	}

	/** Core calls this method until MediaWiki 1.46. */
	public function getPageViewLanguage( Title $title, ?Content $content = null ) {
		return $this->getPageLanguage( $title, $content );
	}

	/**
	 * @param array $record
	 * @return array The record in its canonical form, names of accounts included. Core cleans the Unicode of what is
	 *  typed; texts that JSON's escapes brought are cleaned here
	 */
	public function normalise( array $record ): array {
		return $this->canonical->get( $record, $this->canonical( ... ) );
	}

	private function canonical( array $record ): array {
		array_walk_recursive( $record, static function ( mixed &$value ): void {
			$value = is_string( $value ) ? Validator::cleanUp( $value ) : $value;
		} );
		return Record::normalise( $this->names->inRecord( $record, $this->kind() ), $this->kind() );
	}

	private static function record( ?Content $content ): ?array {
		return $content instanceof RecordContent ? $content->getRecord() : null;
	}
}
