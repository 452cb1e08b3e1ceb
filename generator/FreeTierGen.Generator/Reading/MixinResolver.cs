using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

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
    private readonly DiagnosticBag _diagnostics;

    private MixinResolver(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        _shapes = shapes;
        _diagnostics = diagnostics;
    }

    /// <summary>
    /// Completes all shapes. Mixins that do not exist or are of another type are reported; <see cref="Nesting.CheckMixins"/> has seen that they
    /// come to an end.
    /// </summary>
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
        foreach (var ofTarget in applied.GroupBy(one => one.Target.Id))
        {
            var id = new ShapeId(ofTarget.Key.Namespace, ofTarget.Key.Name);
            if (!_shapes.TryGetValue(id, out var shape))
            {
                // What is applied to the prelude says nothing that a client needs.
                foreach (var (target, _) in ofTarget.Where(_ => !id.IsPrelude))
                {
                    _diagnostics.Add(Descriptors.UnknownTarget, target.Position, "apply", id.ToString());
                }
            }
            else if (ofTarget.Key.Member is null)
            {
                shape.Traits = shape.Traits.WithAll([.. ofTarget.Select(one => one.Traits)]);
            }
            else
            {
                if (!_memberTraits.TryGetValue(id, out var list))
                {
                    _memberTraits.Add(id, list = []);
                }

                list.AddRange(ofTarget);
            }
        }
    }

    private void Complete(ShapeDraft shape)
    {
        if (shape.Mixins.Count > 0)
        {
            if (!_begun.Add(shape.Id))
            {
                return;
            }

            TakeMixins(shape);
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
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
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
                Take(members, places, member);
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
            Take(members, places, member);
        }

        shape.Traits = traits.With(shape.Traits);
        shape.Members = members;

        // Two mixins may bring what both have from a third, and so on from level to level: each reference is needed once.
        RemoveRepeated(shape.Operations);
        RemoveRepeated(shape.Resources);
        RemoveRepeated(shape.Errors);
    }

    private static void RemoveRepeated(List<Reference> references)
    {
        var seen = new HashSet<ShapeId>();
        references.RemoveAll(reference => !seen.Add(reference.Id));
    }

    // A member that is there already keeps its place and is told anew; its earlier traits stay where it has no others.
    private static void Take(List<MemberDraft> members, Dictionary<string, int> places, MemberDraft member)
    {
        if (places.TryGetValue(member.Name, out var place))
        {
            members[place] = new MemberDraft(member.Name, member.Target, members[place].Traits.With(member.Traits), member.Position);
        }
        else
        {
            places.Add(member.Name, members.Count);
            members.Add(member.Copy());
        }
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
        var members = new Dictionary<string, MemberDraft>(StringComparer.Ordinal);
        foreach (var member in shape.Members)
        {
            members[member.Name] = member;
        }

        foreach (var ofMember in applied.GroupBy(one => one.Target.Id))
        {
            if (members.TryGetValue(ofMember.Key.Member!, out var member))
            {
                member.Traits = member.Traits.WithAll([.. ofMember.Select(one => one.Traits)]);
                continue;
            }

            foreach (var (target, _) in ofMember)
            {
                _diagnostics.Add(Descriptors.UnknownTarget, target.Position, "apply", target.Id.ToString());
            }
        }
    }
}
