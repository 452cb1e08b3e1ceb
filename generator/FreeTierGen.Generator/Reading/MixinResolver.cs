using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>
/// Gives each shape what its mixins bring, and the traits that <c>apply</c> statements put on it. A mixin is complete,
/// applied traits included, before the shapes that use it take from it.
/// </summary>
internal sealed class MixinResolver
{
    private readonly Dictionary<ShapeId, ShapeDraft> _shapes;
    private readonly Dictionary<ShapeId, List<(Reference Target, TraitList Traits)>> _memberTraits = [];
    private readonly HashSet<ShapeId> _begun = [];
    private readonly HashSet<ShapeId> _done = [];
    private readonly DiagnosticBag _diagnostics;

    private MixinResolver(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        _shapes = shapes;
        _diagnostics = diagnostics;
    }

    /// <summary>Completes all shapes. Mixins that do not exist, are of another type or go in circles are reported.</summary>
    public static void Resolve(ModelDrafts drafts, DiagnosticBag diagnostics)
    {
        var resolver = new MixinResolver(drafts.Shapes, diagnostics);
        resolver.TakeApplied(drafts.Applied);
        foreach (var shape in drafts.Shapes.Values)
        {
            resolver.Complete(shape);
        }
    }

    private void TakeApplied(IReadOnlyList<(Reference Target, TraitList Traits)> applied)
    {
        foreach (var (target, traits) in applied)
        {
            var id = new ShapeId(target.Id.Namespace, target.Id.Name);
            if (!_shapes.TryGetValue(id, out var shape))
            {
                // What is applied to the prelude says nothing that a client needs.
                if (!id.IsPrelude)
                {
                    _diagnostics.Add(Descriptors.UnknownTarget, target.Position, "apply", id.ToString());
                }
            }
            else if (target.Id.Member is null)
            {
                shape.Traits = shape.Traits.With(traits);
            }
            else
            {
                if (!_memberTraits.TryGetValue(id, out var list))
                {
                    _memberTraits.Add(id, list = []);
                }

                list.Add((target, traits));
            }
        }
    }

    private void Complete(ShapeDraft shape)
    {
        if (shape.Mixins.Count > 0)
        {
            if (!_begun.Add(shape.Id))
            {
                if (!_done.Contains(shape.Id))
                {
                    _diagnostics.Add(Descriptors.InvalidShape, shape.Position, shape.Id.ToString(), "its mixins refer to one another in a circle");
                }

                return;
            }

            TakeMixins(shape);
            _done.Add(shape.Id);
        }

        if (_memberTraits.TryGetValue(shape.Id, out var applied))
        {
            _memberTraits.Remove(shape.Id);
            ApplyToMembers(shape, applied);
        }
    }

    private void TakeMixins(ShapeDraft shape)
    {
        var traits = TraitList.Empty;
        var members = new List<MemberDraft>();
        foreach (var reference in shape.Mixins)
        {
            if (!_shapes.TryGetValue(reference.Id, out var mixin))
            {
                _diagnostics.Add(Descriptors.UnknownTarget, reference.Position, shape.Id.ToString(), reference.Id.ToString());
                continue;
            }

            if (mixin.Type != shape.Type)
            {
                _diagnostics.Add(Descriptors.InvalidShape, reference.Position, shape.Id.ToString(), $"its mixin '{mixin.Id}' is of another type");
                continue;
            }

            Complete(mixin);
            traits = traits.With(mixin.Traits.Without(LocalTraitsOf(mixin)));
            foreach (var member in mixin.Members)
            {
                Take(members, member);
            }

            shape.Operations.AddRange(mixin.Operations);
            shape.Resources.AddRange(mixin.Resources);
            shape.Errors.AddRange(mixin.Errors);
            shape.Version = shape.Version.Length == 0 ? mixin.Version : shape.Version;
            foreach (var rename in mixin.Rename)
            {
                if (!shape.Rename.ContainsKey(rename.Key))
                {
                    shape.Rename.Add(rename.Key, rename.Value);
                }
            }
        }

        foreach (var member in shape.Members)
        {
            Take(members, member);
        }

        shape.Traits = traits.With(shape.Traits);
        shape.Members = members;
    }

    // A member that is there already keeps its place and is told anew; its earlier traits stay where it has no others.
    private static void Take(List<MemberDraft> members, MemberDraft member)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, member.Name, StringComparison.Ordinal))
            {
                members[i] = new MemberDraft(member.Name, member.Target, members[i].Traits.With(member.Traits), member.Position);
                return;
            }
        }

        members.Add(member.Copy());
    }

    // A mixin keeps the mixin trait itself, and what that trait lists, to itself.
    private static Func<string, bool> LocalTraitsOf(ShapeDraft mixin)
    {
        var local = new HashSet<string>(StringComparer.Ordinal) { TraitIds.Mixin };
        if (mixin.Traits.Find(TraitIds.Mixin)?.Value is ObjectNode value && value["localTraits"] is ArrayNode names)
        {
            foreach (var name in names.Items)
            {
                if (name is StringNode { Value: var id })
                {
                    local.Add(id);
                }
            }
        }

        return local.Contains;
    }

    private void ApplyToMembers(ShapeDraft shape, List<(Reference Target, TraitList Traits)> applied)
    {
        foreach (var (target, traits) in applied)
        {
            if (shape.Member(target.Id.Member!) is { } member)
            {
                member.Traits = member.Traits.With(traits);
            }
            else
            {
                _diagnostics.Add(Descriptors.UnknownTarget, target.Position, "apply", target.Id.ToString());
            }
        }
    }
}
