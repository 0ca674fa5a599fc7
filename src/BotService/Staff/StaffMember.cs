using Huiyin.Concerns;

namespace Huiyin.Staff;

/// <summary>Somebody who works on concerns, without anything secret.</summary>
internal sealed record StaffMember
{
    public required string Id { get; init; }

    /// <summary>Unique, in lower case.</summary>
    public required string Login { get; init; }

    public required string Name { get; init; }

    public required ActorRole Role { get; init; }

    /// <summary>The unit that they act for; residents are told it.</summary>
    public string? Unit { get; init; }

    /// <summary>Codes of the areas that they answer for, each with all that lies in it. What none means depends on the role: see <see cref="StaffAccess"/>.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Units that they work for beside their own.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>One of <see cref="DialogContent.Locales"/>.</summary>
    public required string Locale { get; init; }

    /// <summary>By which a single sign-on finds the account.</summary>
    public string? Email { get; init; }

    /// <summary>Role, unit and areas are what groups at the provider of the single sign-on gave; they go with the last of those groups.</summary>
    public bool ByGroups { get; init; }

    public StaffState State { get; init; } = StaffState.Active;

    /// <summary>Goes up with every change; serves as ETag.</summary>
    public int Version { get; init; } = 1;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? LastSignedInAt { get; init; }
}
