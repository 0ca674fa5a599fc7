using System.Security.Cryptography;
using Huiyin.WebAssets;

namespace Huiyin.DirectLine.ChatPage;

/// <summary>The page's files: our own from inside the assembly, and Web Chat from where the build put it.</summary>
internal sealed class ChatPageAssets
{
    private const string Embedded = "chat-page/";
    private const string WebChatName = "webchat.js";

    private readonly Dictionary<string, WebAsset> _assets;

    private ChatPageAssets(Dictionary<string, WebAsset> assets, string version, string? webChatVersion, string page, string missingPage)
    {
        _assets = assets;
        Version = version;
        WebChatVersion = webChatVersion;
        Page = page;
        MissingPage = missingPage;
    }

    /// <summary>Stands in the addresses of our own files and changes with any of them, so that they may be kept for ever.</summary>
    public string Version { get; }

    /// <summary>The same for Web Chat; null when the build could not fetch it.</summary>
    public string? WebChatVersion { get; }

    public string Page { get; }

    public string MissingPage { get; }

    public static ChatPageAssets Load(string webChatFolder)
    {
        var own = WebAsset.Embedded(Embedded);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in own.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            digest.AppendData(content);
        }

        var assets = own.Where(file => !file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => WebAsset.Pack(file.Key, file.Value), StringComparer.Ordinal);
        var webChatVersion = LoadWebChat(webChatFolder, assets);
        return new ChatPageAssets(
            assets,
            Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 6)),
            webChatVersion,
            System.Text.Encoding.UTF8.GetString(own["index.html"]),
            System.Text.Encoding.UTF8.GetString(own["missing.html"]));
    }

    /// <summary>Null for a name that is not ours, and for a version that is not the present one: an old page has to load the new.</summary>
    public WebAsset? Find(string version, string name) =>
        _assets.GetValueOrDefault(name) is { } asset && version == (name == WebChatName ? WebChatVersion : Version) ? asset : null;

    private static string? LoadWebChat(string folder, Dictionary<string, WebAsset> assets)
    {
        var path = Path.Combine(folder, WebChatName);
        var versionPath = Path.Combine(folder, "webchat.version");
        if (!File.Exists(path) || !File.Exists(versionPath))
        {
            return null;
        }

        var asset = new WebAsset(WebChatName, File.ReadAllBytes(path), File.ReadAllBytes(path + ".gz"), File.ReadAllBytes(path + ".br"));
        assets[WebChatName] = asset;
        return $"webchat-{File.ReadAllText(versionPath).Trim()}-{asset.Digest}";
    }
}
