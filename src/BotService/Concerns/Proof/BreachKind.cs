namespace Huiyin.Concerns.Proof;

/// <summary>What is wrong with a record. Each has its sentence in the catalogue, <c>verify.breach.</c> and the name in kebab case.</summary>
internal enum BreachKind
{
    /// <summary>Events of a concern that is not there.</summary>
    OrphanEvents,

    /// <summary>A concern without any event.</summary>
    NoEvents,

    /// <summary>An event between two others, or before the first, is not there.</summary>
    EventMissing,

    /// <summary>The row counts more events than there are.</summary>
    LastEventsMissing,

    /// <summary>An event does not name the hash of the one before it.</summary>
    LinkBroken,

    /// <summary>An event does not have the hash that it was sealed with.</summary>
    EventAltered,

    /// <summary>Words do not have the digest that their event keeps of them.</summary>
    WordsAltered,

    /// <summary>Something in the record cannot be read at all.</summary>
    Unreadable,

    /// <summary>A column is not what the events add up to.</summary>
    RowDiffers,

    /// <summary>An open concern whose unit does not exist.</summary>
    NoUnit,

    /// <summary>An open concern with nothing to happen next, or without a time for it.</summary>
    NoNextAct,

    /// <summary>A step that the table of transitions does not have, or not for who did it.</summary>
    StepNotAllowed,

    /// <summary>Closed as confirmed although no resident said that it is solved.</summary>
    SettledWithoutConfirmation,

    /// <summary>Somebody who reported or follows it is not among those who are told.</summary>
    ParticipantMissing,

    /// <summary>Somebody was not told of a step that they are to hear of.</summary>
    MessageMissing,

    /// <summary>Somebody was told the same twice.</summary>
    MessageDoubled,

    /// <summary>A message tells of something that did not happen, or of which that person is not to hear.</summary>
    MessageUnfounded,

    /// <summary>No message reached somebody, and nobody was sent to tell them.</summary>
    ReturnVisitMissing,

    /// <summary>A return visit is not what the events say of it.</summary>
    ReturnVisitDiffers,

    /// <summary>Staff were not told of an event that they are to see.</summary>
    NoticeMissing,

    /// <summary>Staff were told something else of an event than what happened.</summary>
    NoticeDiffers,

    /// <summary>Staff were told of something that did not happen, or that is not for them.</summary>
    NoticeUnfounded,

    /// <summary>A unit that owns or owned the concern is not among those that see it.</summary>
    UnitForgotten,

    /// <summary>A unit sees a concern that was never its own.</summary>
    UnitUnfounded,

    /// <summary>Somebody from a merged concern does not follow the one that goes on.</summary>
    MergedNotFollowing,

    /// <summary>A number of a published summary is not what the events of its period say.</summary>
    SummaryDiffers,

    /// <summary>A period between others was neither done nor passed over by a job.</summary>
    PeriodMissing,

    /// <summary>A period was done, but its summary is not there.</summary>
    SummaryMissing,

    /// <summary>Somebody who was to get the message of a period has none.</summary>
    PeriodMessageMissing,

    /// <summary>Not as many messages of a period are there as were queued for it.</summary>
    PeriodMessagesDiffer,
}
