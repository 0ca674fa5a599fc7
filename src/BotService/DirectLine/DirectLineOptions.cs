namespace Huiyin.DirectLine;

/// <summary>The section <c>DirectLine</c> of the configuration.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Lets its holder make tokens and read every conversation; without one <c>tokens/generate</c> is closed.</summary>
    public string? Secret { get; set; }

    /// <summary>The address that clients reach the service at, when a proxy hides it: scheme and host, no path.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The id that the bot goes by in conversations.</summary>
    public string BotId { get; set; } = "huiyin";

    public string BotName { get; set; } = "回音 Huiyin";

    /// <summary>In bytes of JSON.</summary>
    public int MaximumActivitySize { get; set; } = 256 * 1024;

    /// <summary>In bytes, of one uploaded file.</summary>
    public long MaximumFileSize { get; set; } = 10 * 1024 * 1024;

    /// <summary>In one upload.</summary>
    public int MaximumFiles { get; set; } = 9;

    /// <summary>What a conversation may post in a burst, and refills at a quarter of it each five seconds.</summary>
    public int ActivityBurst { get; set; } = 40;

    /// <summary>Tokens that the chat page gives out to one network address in a minute.</summary>
    public int ChatTokensPerMinute { get; set; } = 60;

    /// <summary>Bytes of one upload: its files, and the activity with their previews.</summary>
    public long MaximumUploadSize => (MaximumFileSize * MaximumFiles) + (4L * MaximumActivitySize);
}
