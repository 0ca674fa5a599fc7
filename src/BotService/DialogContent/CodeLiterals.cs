using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Huiyin.DialogContent;

/// <summary>The string literals of the service's own code, to tell which prompts it says. Needs no list of keys to be kept beside the catalogue.</summary>
internal static class CodeLiterals
{
    /// <returns>Empty where the assembly is no file of its own (a single-file publish): nothing can be told then.</returns>
    public static IReadOnlySet<string> Of(Assembly assembly)
    {
        var literals = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(assembly.Location))
        {
            return literals;
        }

        using var reader = new PEReader(File.OpenRead(assembly.Location));
        var metadata = reader.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(0); !handle.IsNil || literals.Count == 0; handle = metadata.GetNextHandle(handle))
        {
            literals.Add(metadata.GetUserString(handle));
            if (metadata.GetNextHandle(handle).IsNil)
            {
                break;
            }
        }

        return literals;
    }
}
