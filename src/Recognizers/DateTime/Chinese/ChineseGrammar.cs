namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>What every part of the grammar has at hand. A rule takes a position in the text and answers with the value and the position after it, or null.</summary>
internal abstract class ChineseGrammar(string text, Calendar calendar)
{
    protected string Text { get; } = text;

    protected Calendar Calendar { get; } = calendar;

    protected static Found<T>? At<T>(T? value, int end)
        where T : class =>
        value is null ? null : new Found<T>(value, end);

    protected char CharAt(int i) => i >= 0 && i < Text.Length ? Text[i] : '\0';

    /// <summary>The position after the longest of the words that stands at i, spaces before it allowed.</summary>
    protected int? After(int i, params ReadOnlySpan<string> words)
    {
        var start = SkipSpace(i);
        var first = CharAt(start);
        var end = -1;
        foreach (var word in words)
        {
            if (word[0] == first && string.CompareOrdinal(Text, start, word, 0, word.Length) == 0)
            {
                end = Math.Max(end, start + word.Length);
            }
        }

        return end >= 0 ? end : null;
    }

    protected int Skip(int i, params ReadOnlySpan<string> words) => After(i, words) ?? i;

    protected bool Precedes(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (i >= word.Length && string.CompareOrdinal(Text, i - word.Length, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Streets, estates and schools are named after holidays and seasons ("国庆路", "春天花园").</summary>
    protected bool IsPlace(int i) =>
        CharAt(i) is '路' or '街' or '巷' or '村' or '镇' or '乡' or '桥'
        || After(i, "大道", "社区", "小区", "花园", "家园", "新城", "广场", "大厦", "小学", "中学", "公园") == i + 2;

    /// <summary>The meaning of the longest word at i.</summary>
    protected Found<T>? Lookup<T>(int i, (string Word, T Meaning)[] words)
    {
        var start = SkipSpace(i);
        var first = CharAt(start);
        Found<T>? best = null;
        foreach (var (word, meaning) in words)
        {
            if (word[0] == first && string.CompareOrdinal(Text, start, word, 0, word.Length) == 0 && (best is null || start + word.Length > best.Value.End))
            {
                best = new Found<T>(meaning, start + word.Length);
            }
        }

        return best;
    }

    protected int SkipSpace(int i)
    {
        // More than a few spaces separate, and must not be walked over again and again.
        var limit = Math.Min(Text.Length, i + 3);
        while (i < limit && char.IsWhiteSpace(Text[i]))
        {
            i++;
        }

        return i;
    }
}
