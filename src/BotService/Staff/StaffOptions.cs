namespace Huiyin.Staff;

/// <summary>The section <c>Staff</c> of the configuration.</summary>
internal sealed class StaffOptions
{
    public const string Section = "Staff";

    /// <summary>The shortest token that is not worth guessing, in characters.</summary>
    public const int ShortestToken = 16;

    /// <summary>The first administrator's token; without one it is made up at the first start and printed once.</summary>
    public string? BootstrapToken { get; set; }
}
