<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

use MediaWiki\Extension\Notifications\Model\Event as EchoEvent;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Event;
use MediaWiki\Permissions\PermissionManager;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use MediaWiki\User\UserFactory;
use MediaWiki\User\UserIdentity;
use MediaWiki\User\UserNameUtils;

/** Tells people through Echo, where the wiki has it. */
class Notifier {

	/** Before the kind of an event: the name of Echo's type, and of its category. */
	public const PREFIX = 'technicalpartners-';

	public function __construct(
		private readonly UserFactory $users,
		private readonly UserNameUtils $names,
		private readonly PermissionManager $permissions,
		private readonly bool $isAvailable
	) {
	}

	/** Whether this wiki has Echo. */
	public function isAvailable(): bool {
		return $this->isAvailable;
	}

	/**
	 * @param Event $event
	 * @param Title $title The partner's page
	 * @param UserIdentity|null $agent Who caused it: is not told
	 * @return User|null Null where there is nobody who may be told
	 */
	public function receiver( Event $event, Title $title, ?UserIdentity $agent = null ): ?User {
		// A record may name anybody, also who has no account here, or a name that only scripts use.
		$user = $this->names->isUsable( $event->user ) ? $this->users->newFromName( $event->user ) : null;
		$isSomebodyElse = $user && $user->isRegistered() && !( $agent && $user->equals( $agent ) );
		return $isSomebodyElse && $this->permissions->userCan( 'read', $user, $title ) ? $user : null;
	}

	/**
	 * @param Event $event
	 * @param User $receiver
	 * @param Title $title The partner's page
	 * @param int $revision That says so: who may not read it when they look is told nothing
	 * @param UserIdentity|null $agent
	 */
	public function send(
		Event $event,
		User $receiver,
		Title $title,
		int $revision,
		?UserIdentity $agent = null
	): void {
		EchoEvent::create( [
			'type' => self::PREFIX . $event->kind,
			'title' => $title,
			'extra' => [
				'receiver' => $receiver->getId(), 'revid' => $revision,
				'pointers' => $event->pointers, 'text' => $event->text, 'day' => $event->day
			]
		] + ( $agent ? [ 'agent' => $agent ] : [] ) );
	}
}
