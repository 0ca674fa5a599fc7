namespace Huiyin.Staff;

/// <summary>The section <c>Staff</c> of the configuration.</summary>
internal sealed class StaffOptions
{
    public const string Section = "Staff";

    /// <summary>The shortest token that is not worth guessing, in characters.</summary>
    public const int ShortestToken = 16;

    /// <summary>The first administrator's token; without one it is made up at the first start and printed once.</summary>
    public string? BootstrapToken { get; set; }

    /// <summary>How long somebody stays signed in at most. 1 hour to 30 days.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long they stay signed in without doing anything. 5 minutes to <see cref="SessionLifetime"/>.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long the password that an administrator hands over is good for. 1 hour to 30 days.</summary>
    public TimeSpan OneTimePasswordLifetime { get; set; } = TimeSpan.FromDays(7);
}
