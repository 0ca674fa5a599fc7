namespace Huiyin.Concerns;

/// <summary>What has to happen next with an open concern; a closed one has none.</summary>
internal enum NextAct
{
    /// <summary>The unit accepts it: takes a new concern, or takes up a reopened one again.</summary>
    Accept,

    /// <summary>Staff speak to the resident for the first time.</summary>
    FirstContact,

    /// <summary>The unit settles it, or explains why it cannot.</summary>
    Resolve,

    /// <summary>The resident answers what staff asked.</summary>
    AwaitAnswer,

    /// <summary>A deferred concern is looked at again.</summary>
    Review,

    /// <summary>The resident says whether the rectification settled it.</summary>
    Confirm,
}
