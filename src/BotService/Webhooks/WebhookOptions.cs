namespace Huiyin.Webhooks;

/// <summary>The section <c>Webhooks</c> of the configuration.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Lets addresses within private networks and this machine be called, and <c>http</c> too. For receivers behind the same firewall, and for trying out.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a receiver may take to answer. 1 second to 1 minute.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A webhook that has failed for so long is disabled. 1 hour to 30 days.</summary>
    public TimeSpan DisableAfter { get; set; } = TimeSpan.FromDays(5);

    /// <summary>How long both secrets sign after a rotation. Up to 7 days.</summary>
    public TimeSpan RotationOverlap { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long the log of deliveries is kept. 1 to 365 days.</summary>
    public TimeSpan KeepLog { get; set; } = TimeSpan.FromDays(30);
}
