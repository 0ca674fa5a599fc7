using System.Text.Json;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Files of transcripts. Names come from outside: they are encoded so that none can lead out of the folder.</summary>
internal sealed class TranscriptFolder(string root)
{
    private const string Extension = ".transcript";

    public string PathOf(string? channelId, string? conversationId)
    {
        if (string.IsNullOrEmpty(channelId) || string.IsNullOrEmpty(conversationId))
        {
            throw new ArgumentException("A transcript needs a channelId and a conversation.id.");
        }

        return Path.Combine(root, Encode(channelId), Encode(conversationId) + Extension);
    }

    public IEnumerable<TranscriptInfo> List(string channelId)
    {
        var folder = new DirectoryInfo(Path.Combine(root, Encode(channelId)));
        return folder.Exists
            ? folder.EnumerateFiles($"*{Extension}").OrderBy(f => f.CreationTimeUtc).ThenBy(f => f.Name).Select(f => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(f.Name)),
                Created = f.CreationTimeUtc,
            })
            : [];
    }

    public static async Task<List<Activity>> ReadAsync(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        return SchemaJson.Deserialize<List<Activity>>(await File.ReadAllBytesAsync(path)) ?? [];
    }

    public static Task WriteAsync(string path, List<Activity> transcript)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(transcript, SchemaJson.Options));
    }

    private static string Encode(string name) => Uri.EscapeDataString(name).Replace(".", "%2E", StringComparison.Ordinal);
}
