namespace Huiyin.Privacy.Access;

/// <summary>Through which door somebody saw personal data.</summary>
internal enum AccessDoor
{
    Desk,
    Api,
    Export,

    /// <summary>The chat of a member of staff.</summary>
    Chat,
}
